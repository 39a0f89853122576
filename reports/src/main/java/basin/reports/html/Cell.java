package basin.reports.html;

import basin.reports.words.Prose;
import java.util.List;

/**
 * A cell of a table as it is shown.
 *
 * @param text what is read
 * @param key what it sorts by; empty cells sort last
 * @param number whether it is a number, and set as one
 */
public record Cell(String text, String key, boolean number) {
  private static final int SHORT = 28;
  private static final int WORDS = 12;

  /** A value as a cell; whole numbers keep all their digits. */
  static Cell of(Object value, Decimals decimals) {
    if (value == null) {
      return new Cell("", "", true);
    }
    if (value instanceof Double x) {
      return new Cell(decimals.text(x), x.toString(), true);
    }
    return value instanceof Number n
        ? new Cell(Prose.number(n.longValue()), n.toString(), true)
        : new Cell(value.toString(), value.toString(), false);
  }

  /** The text in pieces. */
  public List<Fragment> fragments() {
    return Fragment.of(text);
  }

  /**
   * Classes of the style sheet: numbers stand at the right, short texts in one line, and phrases
   * need some width.
   */
  public String mark() {
    if (number) {
      return "number";
    }
    return (text.length() <= SHORT ? "short" : "long") + (text.length() > WORDS ? " phrase" : "");
  }
}
