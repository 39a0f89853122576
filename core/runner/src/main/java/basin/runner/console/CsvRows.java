package basin.runner.console;

import basin.lab.results.QueryRows;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Writes rows as comma-separated values (RFC 4180, but for line feeds alone); null is empty. */
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
    out.print(values.stream().map(CsvRows::cell).collect(Collectors.joining(",")) + "\n");
  }

  @Override
  public void end() {}

  private static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    boolean plain = text.chars().noneMatch(letter -> ",\"\n\r".indexOf(letter) >= 0);
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
