package basin.runner.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Columns of text under headings, numbers to the right, two blanks before each. They are made wide
 * enough first; then rows can be printed one by one.
 */
public final class TextColumns {
  private static final Pattern NUMBER = Pattern.compile("[-+±]?[\\d.]+(e[-+]?\\d+)?|NaN|-?∞|–?");

  private final List<String> headings;
  private final int[] widths;
  private final BitSet words = new BitSet();

  /** As wide as their headings. */
  public TextColumns(List<String> headings) {
    this.headings = List.copyOf(headings);
    this.widths = headings.stream().mapToInt(TextColumns::length).toArray();
  }

  /** Makes room for a cell; a column with a cell that is no number is one of words. */
  public void fit(int column, String cell) {
    widths[column] = Math.max(widths[column], length(cell));
    if (!NUMBER.matcher(cell).matches()) {
      words.set(column);
    }
  }

  /** Makes room for a row. */
  public void fit(List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      fit(column, cells.get(column));
    }
  }

  /** Prints the headings. */
  public void printHeadings(PrintStream out) {
    print(headings, out);
  }

  /** Prints a row. */
  public void print(List<String> cells, PrintStream out) {
    List<String> padded = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      padded.add(padded(column, cells.get(column)));
    }
    out.println(("  " + String.join("  ", padded)).stripTrailing());
  }

  private String padded(int column, String cell) {
    String blanks = " ".repeat(Math.max(0, widths[column] - length(cell)));
    return words.get(column) ? cell + blanks : blanks + cell;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
