package basin.datasets.images;

import basin.spi.data.DataException;
import basin.spi.data.Shelf;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The archive of CIFAR-10 for programs in C: batches of images, each a byte for the class and 3 072
 * for red, green and blue, row by row.
 *
 * @param seal how it shows that it is the one
 * @param perBatch images in a batch
 */
record CifarFile(Seal seal, int perBatch) {
  static final CifarFile ORIGINAL =
      new CifarFile(new Seal.Md5("c32a1d4ab5d03f1284b67883e8d87530"), 10_000);

  static final String NAME = "cifar-10-binary.tar.gz";
  static final int PIXELS = 3 * 32 * 32;
  static final List<String> BATCHES =
      List.of(
          "data_batch_1.bin",
          "data_batch_2.bin",
          "data_batch_3.bin",
          "data_batch_4.bin",
          "data_batch_5.bin",
          "test_batch.bin");

  private static final int BLOCK = 512;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int NAME_LENGTH = 100;

  /** Where it lies. */
  Path find(Shelf shelf) {
    List<Path> folders =
        Stream.concat(
                shelf.folders().stream()
                    .flatMap(folder -> Stream.of(folder, folder.resolve("cifar-10"))),
                Stream.of(shelf.cache().resolve("cifar-10")))
            .distinct()
            .toList();
    Optional<Path> found =
        folders.stream()
            .map(folder -> folder.resolve(NAME))
            .filter(Files::isRegularFile)
            .findFirst();
    return found.orElseThrow(
        () ->
            new DataException(
                "cifar-10: %s not found in %s; download it from https://www.cs.toronto.edu/~kriz/%s, put it there, or name its folder with --data DIR or BASIN_DATA"
                    .formatted(
                        NAME,
                        String.join(", ", folders.stream().map(Path::toString).toList()),
                        NAME)));
  }

  /**
   * The batches, in the order of {@link #BATCHES}.
   *
   * @throws DataException if the file is truncated, altered or cannot be read
   */
  List<byte[]> read(Path path) {
    Map<String, byte[]> batches = new TreeMap<>();
    try {
      Optional<String> fault = seal.fault(path, "");
      if (fault.isPresent()) {
        throw faulty(path, "is altered: " + fault.get());
      }
      try (InputStream in =
          new BufferedInputStream(
              new GZIPInputStream(Files.newInputStream(path), 1 << 16), 1 << 16)) {
        byte[] header = in.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
          entry(header, in, batches);
          header = in.readNBytes(BLOCK);
        }
      }
    } catch (IOException | NumberFormatException e) {
      throw new DataException(path + "  cannot be unpacked; put an intact copy in its place", e);
    }
    for (String batch : BATCHES) {
      if (batches.getOrDefault(batch, new byte[0]).length != perBatch * (1 + PIXELS)) {
        throw faulty(path, "lacks the batch " + batch + " of " + perBatch + " images");
      }
    }
    return BATCHES.stream().map(batches::get).toList();
  }

  /** A file of the archive, which is padded to whole blocks. */
  private void entry(byte[] header, InputStream in, Map<String, byte[]> batches)
      throws IOException {
    String name = text(header, 0, NAME_LENGTH);
    long size = Long.parseLong(text(header, SIZE_AT, SIZE_LENGTH).strip(), 8);
    String last = name.substring(name.lastIndexOf('/') + 1);
    long left = (size + BLOCK - 1) / BLOCK * BLOCK;
    if (BATCHES.contains(last) && size == (long) perBatch * (1 + PIXELS)) {
      batches.put(last, in.readNBytes((int) size));
      left -= size;
    }
    in.skipNBytes(left);
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.US_ASCII);
  }

  private static DataException faulty(Path path, String text) {
    return new DataException(path + "  " + text + "; put an intact copy in its place");
  }
}
