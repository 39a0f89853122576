package basin.runner.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of text under headings, numbers to the right. */
public final class TextTable {
  private static final Pattern NUMBER = Pattern.compile("[-+±]?[\\d.]+(e[-+]?\\d+)?|NaN|-?∞|–?");

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  /** An empty table. */
  public TextTable(List<String> headings) {
    this.headings = List.copyOf(headings);
  }

  /** Adds a row, with a cell for each heading. */
  public TextTable row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /** Adds a row. */
  public TextTable row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /** Prints headings and rows, two blanks before each column. */
  public void print(PrintStream out) {
    out.println(line(headings));
    rows.forEach(row -> out.println(line(row)));
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String blanks = " ".repeat(width(column) - length(cell));
      line.append("  ").append(isNumeric(column) ? blanks + cell : cell + blanks);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int widest = length(headings.get(column));
    for (List<String> row : rows) {
      widest = Math.max(widest, length(row.get(column)));
    }
    return widest;
  }

  private boolean isNumeric(int column) {
    return rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
