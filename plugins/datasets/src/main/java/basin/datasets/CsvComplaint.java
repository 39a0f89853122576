package basin.datasets;

import java.util.regex.Pattern;

/** What to say of a cell that should hold a number. */
final class CsvComplaint {
  private static final Pattern WITH_COMMAS = Pattern.compile("[+-]?\\d*(,\\d+)+([eE][+-]?\\d+)?");

  private CsvComplaint() {}

  /** The fact and the repair. */
  static String of(CsvCell cell, String column) {
    if (cell.empty()) {
      return "the cell is empty; Basin does not guess: fill it in or take the row out";
    }
    String what = cell.shown() + " in column '" + column + "' is ";
    if (WITH_COMMAS.matcher(cell.text()).matches()) {
      return what + "no number: write numbers with a point and without commas, as 1234.5";
    }
    double value = cell.value();
    return Double.isNaN(value)
        ? what + "no number; mend it or leave the column out"
        : what + (value == 0 ? "nearer to 0" : "larger") + " than a float64 can hold; mend it";
  }
}
