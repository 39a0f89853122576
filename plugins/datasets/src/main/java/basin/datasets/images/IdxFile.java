package basin.datasets.images;

import basin.spi.data.DataException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of unsigned bytes in LeCun's IDX format, of which contents are known beforehand: a magic
 * number, the sizes of all dimensions as big-endian integers, then the bytes.
 *
 * @param name of the file, without {@code .gz}
 * @param seal how it shows that it is the one
 * @param sizes of the dimensions
 */
record IdxFile(String name, Seal seal, List<Integer> sizes) {
  private static final int UNSIGNED_BYTES = 0x800;
  private static final int GZIP = 0x1f8b;
  private static final int PIECE = 1 << 16;

  /** How many bytes of data follow the header. */
  int length() {
    return sizes.stream().reduce(1, Math::multiplyExact);
  }

  /** The first place where it lies, gzipped or not, also spelt {@code train-images.idx3-ubyte}. */
  Optional<Path> find(List<Path> folders) {
    return folders.stream()
        .flatMap(folder -> Stream.of(name, name.replace("-idx", ".idx")).map(folder::resolve))
        .flatMap(
            path -> seal.ofContents() ? Stream.of(path, packed(path)) : Stream.of(packed(path)))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Path packed(Path path) {
    return path.resolveSibling(path.getFileName() + ".gz");
  }

  /**
   * The bytes behind the header.
   *
   * @throws DataException if the file is truncated, altered or cannot be read
   */
  byte[] read(Path path) {
    byte[] header = new byte[headerLength()];
    byte[] data = new byte[length()]; // no file can fill more of the memory
    try (InputStream in = unpacked(new BufferedInputStream(Files.newInputStream(path)));
        SideDigest side = new SideDigest()) {
      int length = fill(header, in, side) + fill(data, in, side);
      requireLength(length, in.read() >= 0, path);
      requireContents(header, side.end(), path);
      return data;
    } catch (EOFException e) {
      throw faulty(path, "is truncated: its gzip stream ends early");
    } catch (ZipException e) {
      throw faulty(path, "is altered: its gzip stream is damaged");
    } catch (IOException e) {
      throw new DataException(path + "  cannot be read; see to its permissions and its disk", e);
    }
  }

  /** Piece by piece, so that each is digested while the next is unpacked; says how much came. */
  private static int fill(byte[] into, InputStream in, SideDigest side) throws IOException {
    int filled = 0;
    while (filled < into.length) {
      int n = in.read(into, filled, Math.min(PIECE, into.length - filled));
      if (n < 0) {
        break;
      }
      side.add(into, filled, n);
      filled += n;
    }
    return filled;
  }

  private void requireLength(int length, boolean goesOn, Path path) {
    int expected = headerLength() + length();
    if (length < expected) {
      throw faulty(path, "is truncated: it ends after %s of %s bytes", length, expected);
    }
    if (goesOn) {
      throw faulty(path, "is altered: it goes on after the %s bytes it should have", expected);
    }
  }

  private void requireContents(byte[] header, String digest, Path path) throws IOException {
    if (!header(header).equals(header())) {
      throw faulty(
          path, "is no such IDX file: its header says %s, not %s", header(header), header());
    }
    Optional<String> fault = seal.fault(path, digest);
    if (fault.isPresent()) {
      throw faulty(path, "is altered: %s", fault.get());
    }
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    int first = in.read() << 8 | in.read();
    in.reset();
    return first == GZIP ? new GZIPInputStream(in, PIECE) : in;
  }

  private int headerLength() {
    return 4 + 4 * sizes.size();
  }

  private List<Integer> header() {
    return Stream.concat(Stream.of(UNSIGNED_BYTES | sizes.size()), sizes.stream()).toList();
  }

  private List<Integer> header(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return IntStream.rangeClosed(0, sizes.size()).mapToObj(i -> buffer.getInt(4 * i)).toList();
  }

  private static DataException faulty(Path path, String format, Object... arguments) {
    return new DataException(
        path
            + "  "
            + String.format(Locale.ROOT, format, arguments)
            + "; delete it or put an intact copy in its place");
  }
}
