package basin.datasets.images;

import basin.datasets.rows.Sha256;
import basin.engine.random.SeededStreams;
import basin.spi.data.Dataset;
import basin.spi.data.Samples;
import basin.spi.data.Shelf;
import basin.spi.random.RandomStream;
import basin.spi.random.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * An archive as that of CIFAR-10, but of four images in a batch.
 *
 * @param folder in whose folder {@code data} it lies
 * @param validation rows set aside
 */
public record TinyCifar(Path folder, int validation) implements Dataset {
  static final int PER_BATCH = 4;

  /** Writes the archive. */
  public TinyCifar {
    write(folder.resolve("data").resolve(CifarFile.NAME), archive());
  }

  @Override
  public Samples load(Shelf shelf, Streams streams) {
    return new Cifar10(validation, 5 * PER_BATCH, Optional.empty())
        .load(file(folder.resolve("data").resolve(CifarFile.NAME)), shelf, streams);
  }

  @Override
  public boolean seeded() {
    return validation > 0;
  }

  @Override
  public String digest(Shelf shelf) {
    return Sha256.of(new byte[] {1});
  }

  /** The archive with the digest that it has. */
  static CifarFile file(Path path) {
    try {
      return new CifarFile(new Seal.Md5(Sha256.md5(path)), PER_BATCH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A batch: a byte for the class, then the pixels. */
  static byte[] batch(int number) {
    RandomStream random = new SeededStreams(number).named("tiny");
    byte[] batch = new byte[PER_BATCH * (1 + CifarFile.PIXELS)];
    for (int i = 0; i < batch.length; i++) {
      batch[i] = (byte) random.below(256);
    }
    for (int row = 0; row < PER_BATCH; row++) {
      batch[row * (1 + CifarFile.PIXELS)] = (byte) ((row + number) % 10);
    }
    return batch;
  }

  static byte[] archive() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      entry(out, "cifar-10-batches-bin/", new byte[0]);
      entry(
          out,
          "cifar-10-batches-bin/batches.meta.txt",
          "airplane\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 5; i >= 0; i--) {
        entry(out, "cifar-10-batches-bin/" + CifarFile.BATCHES.get(i), batch(i));
      }
      out.write(new byte[1024]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(OutputStream out, String name, byte[] contents) throws IOException {
    byte[] header = new byte[512];
    byte[] text = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, header, 0, text.length);
    byte[] size = "%011o".formatted(contents.length).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, header, 124, size.length);
    out.write(header);
    out.write(contents);
    out.write(new byte[(512 - contents.length % 512) % 512]);
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
