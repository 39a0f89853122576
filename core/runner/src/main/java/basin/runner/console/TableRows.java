package basin.runner.console;

import basin.lab.results.query.QueryRows;
import java.io.PrintStream;
import java.util.List;

/** Prints rows as a table, once all are there; a line break within a cell becomes a space. */
public final class TableRows implements QueryRows {
  private final PrintStream out;
  private TextTable table;

  /** To a stream. */
  public TableRows(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<String> columns) {
    table = new TextTable(columns);
  }

  @Override
  public void row(List<Object> values) {
    table.row(
        values.stream()
            .map(value -> value == null ? "" : value.toString().strip().replaceAll("\\s+", " "))
            .toList());
  }

  @Override
  public void end() {
    table.print(out);
  }
}
