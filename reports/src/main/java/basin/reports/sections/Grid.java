package basin.reports.sections;

import basin.spi.report.Element.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table while it is being written. */
final class Grid {
  private final List<Column> columns = new ArrayList<>();
  private final List<List<Object>> rows = new ArrayList<>();

  /** Adds a column; the hint may be empty. */
  Grid column(String title, String hint) {
    columns.add(new Column(title, hint));
    return this;
  }

  /** Adds a row, one cell for each column. */
  void row(Object... cells) {
    row(Arrays.asList(cells));
  }

  /** Adds a row, one cell for each column; NaN becomes an empty cell. */
  void row(List<Object> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells, " + columns.size() + " columns");
    }
    List<Object> row = new ArrayList<>(cells);
    row.replaceAll(cell -> cell instanceof Double d && d.isNaN() ? null : cell);
    rows.add(row);
  }

  /** The table. */
  basin.spi.report.Element.Table table(String name, String title) {
    return new basin.spi.report.Element.Table(name, title, columns, rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }
}
