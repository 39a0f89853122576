package basin.datasets.images;

import basin.datasets.rows.Sha256;
import basin.engine.random.SeededStreams;
import basin.spi.data.Dataset;
import basin.spi.data.Outline;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Four IDX files as MNIST's, but of 20 and 10 images of 2×3 pixels.
 *
 * @param folder in whose folder {@code data} they lie
 * @param validation rows set aside
 */
public record TinyMnist(Path folder, int validation) implements Dataset {
  static final int TRAIN = 20;
  static final int TEST = 10;

  /** Writes the files. */
  public TinyMnist {
    write(folder.resolve("data"), false);
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    return files(List.of()).load(shelf, streams, TRAIN, validation);
  }

  @Override
  public Outline outline(Shelf shelf, Streams streams) {
    return files(List.of()).outline(TRAIN, validation);
  }

  @Override
  public boolean seeded() {
    return validation > 0;
  }

  @Override
  public String digest(Shelf shelf) {
    return files(List.of()).digest(shelf);
  }

  static MnistFiles files(List<URI> mirrors) {
    List<IdxFile> files = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      files.add(new IdxFile(name(i), new Seal.Sha(Sha256.of(contents(i))), sizes(i)));
    }
    return new MnistFiles("mnist", "tiny", files, new Mirrors(mirrors));
  }

  static String name(int file) {
    return (file < 2 ? "train-" : "t10k-")
        + (file % 2 == 0 ? "images-idx3" : "labels-idx1")
        + "-ubyte";
  }

  private static List<Integer> sizes(int file) {
    int rows = file < 2 ? TRAIN : TEST;
    return file % 2 == 0 ? List.of(rows, 2, 3) : List.of(rows);
  }

  /** The file, not gzipped. */
  static byte[] contents(int file) {
    List<Integer> sizes = sizes(file);
    int length = sizes.stream().reduce(1, Math::multiplyExact);
    ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * sizes.size() + length);
    buffer.putInt(0x800 | sizes.size());
    sizes.forEach(buffer::putInt);
    RandomStream random = new SeededStreams(file).named("tiny");
    for (int i = 0; i < length; i++) {
      buffer.put((byte) (file % 2 == 0 ? random.below(256) : i % 10));
    }
    return buffer.array();
  }

  static void write(Path folder, boolean gzipped) {
    for (int i = 0; i < 4; i++) {
      write(folder.resolve(name(i) + (gzipped ? ".gz" : "")), gzipped ? gzipped(i) : contents(i));
    }
  }

  static byte[] gzipped(int file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(contents(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void write(Path file, byte[] contents) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
