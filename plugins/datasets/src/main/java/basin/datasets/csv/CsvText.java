package basin.datasets.csv;

import basin.spi.data.DataException;
import basin.spi.data.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The characters of a UTF-8 file one after the other, with their places. The ends of lines of all
 * systems are {@code \n}, and a byte order mark is passed over.
 */
final class CsvText implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer decoded = CharBuffer.allocate(BUFFER);
  private final char[] chars = decoded.array();
  private int next;
  private int end;
  private boolean ended;
  private boolean afterReturn;
  private int current;
  private int line = 1;
  private int column = 1;

  /** Opens a file at its first character. */
  CsvText(Path path, Shelf shelf) {
    this.path = path;
    this.in = TextFile.open(path, shelf);
    current = next();
    if (current == BYTE_ORDER_MARK) {
      current = next();
    }
  }

  /** The character here, or −1 at the end. */
  int current() {
    return current;
  }

  /** Its line, from 1. */
  int line() {
    return line;
  }

  /** Its column in the line, from 1. */
  int column() {
    return column;
  }

  /** On to the next character. */
  void advance() {
    if (current == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
    current = next();
  }

  private int next() {
    if (next == end && !fill()) {
      return -1;
    }
    char c = chars[next++];
    if (c == '\n' && afterReturn) {
      afterReturn = false;
      return next(); // the second half of an end of line
    }
    afterReturn = c == '\r';
    if (c == 0) {
      throw fault("is no text but has a byte 0; save the table as CSV, in UTF-8");
    }
    return afterReturn ? '\n' : c;
  }

  /** What precedes a malformed byte is handed out before the byte is complained of. */
  private boolean fill() {
    decoded.clear();
    CoderResult result = decoder.decode(bytes, decoded, ended);
    while (decoded.position() == 0) {
      if (result.isError()) {
        throw fault("is not UTF-8 text; save it as UTF-8");
      }
      if (ended) {
        return false;
      }
      more();
      result = decoder.decode(bytes, decoded, ended);
    }
    next = 0;
    end = decoded.position();
    return true;
  }

  private void more() {
    bytes.compact();
    try {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = count < 0;
      bytes.position(bytes.position() + Math.max(0, count)).flip();
    } catch (IOException e) {
      throw TextFile.unreadable(path, e);
    }
  }

  private DataException fault(String text) {
    return new DataException(path + ":" + line + ":" + column + "  the file " + text);
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw TextFile.unreadable(path, e);
    }
  }
}
