package basin.datasets.csv;

/**
 * A cell of a CSV file.
 *
 * @param text without quotes and blanks around it
 * @param line in the file, from 1
 * @param column of its first character in the line, from 1
 * @param decimal how its file writes numbers
 */
record CsvCell(String text, int line, int column, Decimal decimal) {
  private static final int SHOWN = 40;

  /** Whether it is a decimal number that a double can hold. */
  boolean number() {
    return CsvNumber.fits(value(), text.toCharArray(), 0, text.length());
  }

  /** The number it is; NaN if it is none. */
  double value() {
    return decimal.of(text.toCharArray(), 0, text.length());
  }

  /** Whether nothing stands in it. */
  boolean empty() {
    return text.isEmpty();
  }

  /** Its text on one line, in quotes, without its end if it is long. */
  String shown() {
    String line = text.lines().findFirst().orElse("");
    boolean whole = line.length() == text.length() && line.length() <= SHOWN;
    return "'" + (whole ? line : line.substring(0, Math.min(SHOWN, line.length())) + "…") + "'";
  }
}
