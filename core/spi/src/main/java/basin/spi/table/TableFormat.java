package basin.spi.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A kind of files that hold a table each: CSV, Parquet. {@code basin export --format} names it. */
public interface TableFormat {
  /** How the names of its files end, without the dot. */
  String ending();

  /**
   * Begins a table in a new file.
   *
   * @param file to be written; one that is there is replaced
   * @param columns in their order, one or more
   * @throws IOException if it cannot be written
   */
  TableWriter begin(Path file, List<Column> columns) throws IOException;
}
