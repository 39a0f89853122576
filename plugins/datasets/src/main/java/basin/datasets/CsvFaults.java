package basin.datasets;

import basin.spi.data.DataException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a CSV file, line by line; told all at once. */
final class CsvFaults {
  /** More would scroll the first ones, which matter most, off the screen. */
  private static final int SHOWN = 10;

  private final String file;
  private final List<String> faults = new ArrayList<>();

  CsvFaults(String file) {
    this.file = file;
  }

  /** A fault of the whole file. */
  void add(String text) {
    faults.add(file + "  " + text);
  }

  /** A fault at a place; line and column from 1. */
  void add(int line, int column, String text) {
    faults.add(file + ":" + line + ":" + column + "  " + text);
  }

  /** A fault in a cell. */
  void add(CsvCell cell, String text) {
    add(cell.line(), cell.column(), text);
  }

  /** Ends the loading if there was any fault. */
  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new DataException(message());
    }
  }

  private String message() {
    String shown = String.join("\n", faults.subList(0, Math.min(SHOWN, faults.size())));
    int more = faults.size() - SHOWN;
    return more > 0 ? shown + "\n" + file + "  and " + more + " more faults like these" : shown;
  }
}
