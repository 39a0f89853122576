package basin.problems.regression;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of NIST's data sets as it lies beside this class.
 *
 * @param starts two points to start from; none for a linear regression
 * @param certified parameters that solve it
 * @param squares the residual sum of squares there
 * @param rows response first, then predictors
 */
record NistRecord(List<double[]> starts, double[] certified, double squares, List<double[]> rows) {

  /** Reads the data set of a name. */
  static NistRecord read(String name) {
    try (InputStream in = NistRecord.class.getResourceAsStream(name + ".txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(lines.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static NistRecord read(List<String> lines) {
    List<double[]> starts = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    double[] certified = {};
    double squares = 0;
    boolean logarithm = false;
    for (String line : lines) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "start1", "start2" -> starts.add(numbers(words, 1));
        case "certified" -> certified = numbers(words, 1);
        case "squares" -> squares = Double.parseDouble(words[1]);
        case "response" -> logarithm = words[1].equals("log");
        case "columns" -> {} // their names, for whoever reads the file
        default -> rows.add(row(words, logarithm));
      }
    }
    return new NistRecord(List.copyOf(starts), certified, squares, List.copyOf(rows));
  }

  private static double[] row(String[] words, boolean logarithm) {
    double[] row = numbers(words, 0);
    row[0] = logarithm ? StrictMath.log(row[0]) : row[0];
    return row;
  }

  private static double[] numbers(String[] words, int from) {
    return Stream.of(words).skip(from).mapToDouble(Double::parseDouble).toArray();
  }
}
