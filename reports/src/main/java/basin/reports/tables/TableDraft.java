package basin.reports.tables;

import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Element.Column;
import basin.spi.report.Element.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** A table while it is being written. */
public final class TableDraft {
  private final List<Column> columns = new ArrayList<>();
  private final TreeSet<Integer> dropped = new TreeSet<>();
  private final List<CellColumn> cells = new ArrayList<>();
  private int rows;

  /** Adds a column; the hint may be empty. */
  public TableDraft column(String title, String hint) {
    columns.add(new Column(title, hint));
    return this;
  }

  /** Adds a column, or drops it and its cells. */
  public TableDraft column(boolean kept, String title, String hint) {
    if (!kept) {
      dropped.add(columns.size() + dropped.size());
    }
    return kept ? column(title, hint) : this;
  }

  /** Adds a column for each thing that was tuned. */
  public TableDraft tuned(Study study, String hint) {
    study.tuned().forEach(name -> column(Prose.capital(name), hint));
    return this;
  }

  /** Adds a row, one cell for each column. */
  public void row(Object... cells) {
    row(Arrays.asList(cells));
  }

  /** Adds a row, one cell for each column; NaN becomes an empty cell. */
  public void row(List<Object> cells) {
    List<Object> row = new ArrayList<>(cells);
    dropped.descendingSet().forEach(i -> row.remove(i.intValue()));
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(row.size() + " cells, " + columns.size() + " columns");
    }
    while (this.cells.size() < row.size()) {
      this.cells.add(new CellColumn());
    }
    for (int i = 0; i < row.size(); i++) {
      this.cells.get(i).add(row.get(i) instanceof Double d && d.isNaN() ? null : row.get(i));
    }
    rows++;
  }

  /** The table. */
  public Table table(String name, String title) {
    return new Table(name, title, columns, new TableRows(List.copyOf(cells), rows));
  }

  /** Whether it has no row yet. */
  public boolean isEmpty() {
    return rows == 0;
  }
}
