package basin.runner.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text under headings, each column as wide as its widest cell. */
public final class TextTable {
  private final TextColumns columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table. */
  public TextTable(List<String> headings) {
    this.columns = new TextColumns(headings);
  }

  /** Adds a row, with a cell for each heading. */
  public TextTable row(List<String> cells) {
    rows.add(List.copyOf(cells));
    columns.fit(cells);
    return this;
  }

  /** Adds a row. */
  public TextTable row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /** Prints headings and rows. */
  public void print(PrintStream out) {
    columns.printHeadings(out);
    rows.forEach(row -> columns.print(row, out));
  }
}
