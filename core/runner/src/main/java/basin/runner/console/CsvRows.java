package basin.runner.console;

import basin.lab.results.query.QueryRows;
import basin.lab.tables.Csv;
import java.io.PrintStream;
import java.util.List;

/** Writes rows as {@link Csv comma-separated values}. */
public final class CsvRows implements QueryRows {
  private final PrintStream out;

  /** To a stream. */
  public CsvRows(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<String> columns) {
    row(List.copyOf(columns));
  }

  @Override
  public void row(List<Object> values) {
    out.print(Csv.line(values));
  }

  @Override
  public void end() {}
}
