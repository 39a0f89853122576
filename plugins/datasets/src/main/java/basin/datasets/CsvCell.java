package basin.datasets;

import java.util.regex.Pattern;

/**
 * A cell of a CSV file.
 *
 * @param text without quotes and blanks around it
 * @param line in the file, from 1
 * @param column of its first character in the line, from 1
 */
record CsvCell(String text, int line, int column) {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /** Whether it is a decimal number that a double can hold. */
  boolean number() {
    return NUMBER.matcher(text).matches() && Double.isFinite(Double.parseDouble(text));
  }

  /** The number it is. */
  double value() {
    return Double.parseDouble(text);
  }
}
