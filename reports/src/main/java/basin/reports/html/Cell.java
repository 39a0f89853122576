package basin.reports.html;

import basin.reports.words.Prose;

/**
 * A cell of a table as it is shown.
 *
 * @param text what is read
 * @param key what it sorts by; empty cells sort last
 * @param number whether it is a number, and set as one
 */
public record Cell(String text, String key, boolean number) {
  /** A value as a cell; whole numbers keep all their digits. */
  public static Cell of(Object value) {
    if (value == null) {
      return new Cell("", "", true);
    }
    if (value instanceof Double x) {
      return new Cell(Prose.number(x.doubleValue()), x.toString(), true);
    }
    return value instanceof Number n
        ? new Cell(Prose.number(n.longValue()), n.toString(), true)
        : new Cell(value.toString(), value.toString(), false);
  }
}
