package basin.spi.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes one table, row by row: a table may be larger than memory. The file is whole once this is
 * closed without an exception, and without worth before.
 */
public interface TableWriter extends Closeable {
  /**
   * A row.
   *
   * @param cells in the order of the columns, each of its column's type or null for nothing
   * @throws IOException if it cannot be written
   */
  void row(List<?> cells) throws IOException;
}
