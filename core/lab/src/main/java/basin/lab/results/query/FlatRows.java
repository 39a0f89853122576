package basin.lab.results.query;

import basin.spi.table.Column;
import java.util.List;

/** Takes the rows of a table whose columns are of one kind each, one after the other. */
public interface FlatRows {
  /** The columns, before all rows; their names differ. */
  void begin(List<Column> columns);

  /** A row in the order of the columns; null is nothing. */
  void row(List<Object> cells);
}
