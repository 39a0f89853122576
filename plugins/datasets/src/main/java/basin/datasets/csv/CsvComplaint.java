package basin.datasets.csv;

import basin.datasets.rows.Missing;
import java.util.regex.Pattern;

/** What to say of a cell that should hold a number. */
final class CsvComplaint {
  private static final Pattern WITH_COMMAS = Pattern.compile("[+-]?\\d*(,\\d+)+([eE][+-]?\\d+)?");
  private static final Pattern ONE_COMMA = Pattern.compile("[^,]*,[^,]*");
  private static final Pattern WITH_POINTS =
      Pattern.compile("[+-]?\\d+(\\.\\d+)+(,\\d*)?([eE][+-]?\\d+)?");

  private static final String EMPTY = "the cell is empty; Basin does not guess: ";
  private static final String WORD = "no number; mend it or leave the column out";

  private CsvComplaint() {}

  /** The fact and the repair for an input, of which more can be said in the file. */
  static String ofInput(CsvCell cell, String column) {
    if (cell.empty()) {
      return EMPTY
          + "fill it in, take the row out, or say what stands for it, as missing: mean does";
    }
    if (Missing.says(cell.text())) {
      return "%s in column '%s' is no number; mend it, or say what stands for it, as missing: mean does"
          .formatted(cell.shown(), column);
    }
    boolean word = of(cell, column).endsWith(WORD);
    return of(cell, column) + (word ? ", or list it in categories if it holds words" : "");
  }

  /** The fact and the repair. */
  static String of(CsvCell cell, String column) {
    if (cell.empty()) {
      return EMPTY + "fill it in or take the row out";
    }
    String what = cell.shown() + " in column '" + column + "' is ";
    if (WITH_COMMAS.matcher(cell.text()).matches()) {
      return what
          + "no number: write numbers with a point and without commas, as 1234.5"
          + (ONE_COMMA.matcher(cell.text()).matches() ? ", or set decimal: comma" : "");
    }
    if (cell.decimal() == Decimal.COMMA && WITH_POINTS.matcher(cell.text()).matches()) {
      return what
          + "no number with decimal: comma: write numbers without points between thousands, as 1234,5";
    }
    double value = cell.value();
    return Double.isNaN(value)
        ? what + WORD
        : what + (value == 0 ? "nearer to 0" : "larger") + " than a float64 can hold; mend it";
  }
}
