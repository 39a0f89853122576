package basin.datasets.csv;

import basin.datasets.rows.Sha256;
import basin.spi.data.DataException;
import basin.spi.data.Shelf;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file of a user's, read from its beginning to the end it had when it was opened. What has no end
 * of its own, or waits for somebody to write, is refused before a byte is read.
 */
final class TextFile extends FilterInputStream {
  /** How often the shelf hears of what has been read. */
  private static final long STEP = 1 << 20;

  private final Path path;
  private final Shelf shelf;
  private final long size;
  private long read;
  private long told;

  private TextFile(Path path, long size, Shelf shelf) throws IOException {
    super(Files.newInputStream(path));
    this.path = path;
    this.size = size;
    this.shelf = shelf;
  }

  /**
   * Opens it.
   *
   * @throws DataException if it is no file that holds something
   */
  static TextFile open(Path path, Shelf shelf) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        throw new DataException(path + "  is a folder; name a file in it");
      }
      if (!attributes.isRegularFile()) {
        throw new DataException(
            path + "  is no file but a pipe, a socket or a device; write the rows to a file first");
      }
      if (attributes.size() == 0) {
        throw new DataException(
            path
                + "  the file holds nothing (its size is 0); give it at least one row, or copy it"
                + " if it is made up while it is read, as those under /proc are");
      }
      return new TextFile(path, attributes.size(), shelf);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** SHA-256 of a file. */
  static String digest(Path path, Shelf shelf) {
    try (InputStream in = open(path, shelf)) {
      return Sha256.of(in);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** What to say of a file that the system does not hand out. */
  static DataException unreadable(Path path, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new DataException(
          path + "  there is no such file; paths are relative to the experiment's file", e);
    }
    return new DataException(
        e instanceof AccessDeniedException
            ? path + "  may not be read; see to its permissions"
            : path + "  cannot be read (" + e.getMessage() + "); see whether its disk is well",
        e);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    read += Math.max(0, count);
    if (count < 0 ? read != size : read > size) {
      throw new DataException(
          path + "  the file has changed while it was read; wait until it is written, or copy it");
    }
    if (read - told >= STEP) {
      told = read;
      shelf.reading(String.valueOf(path.getFileName()), read, size);
    }
    return count;
  }
}
