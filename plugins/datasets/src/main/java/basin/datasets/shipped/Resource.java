package basin.datasets.shipped;

import basin.datasets.rows.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A table that ships with Basin: numbers separated by commas, the class last.
 *
 * @param name of the file, gzipped if it ends in {@code .gz}
 * @param heading how many lines stand before the numbers
 */
record Resource(String name, int heading) {

  /** SHA-256 of the file as shipped. */
  String digest() {
    return Sha256.of(bytes());
  }

  /** Its numbers. */
  double[][] rows() {
    return lines().stream()
        .skip(heading)
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  /** All columns of the rows but the last. */
  static double[][] inputs(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.copyOf(row, row.length - 1))
        .toArray(double[][]::new);
  }

  /** The last column of the rows, as classes from 0. */
  static int[] classes(double[][] rows) {
    return Arrays.stream(rows).mapToInt(row -> (int) row[row.length - 1]).toArray();
  }

  private List<String> lines() {
    try (InputStream in = unpacked()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private InputStream unpacked() throws IOException {
    InputStream in = new ByteArrayInputStream(bytes());
    return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private byte[] bytes() {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
