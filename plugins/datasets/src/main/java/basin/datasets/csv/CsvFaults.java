package basin.datasets.csv;

import basin.spi.data.DataException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a CSV file, in the order of its lines; told all at once. */
final class CsvFaults {
  /** More would scroll the first ones, which matter most, off the screen. */
  static final int SHOWN = 10;

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private long count;

  CsvFaults(String file) {
    this.file = file;
  }

  /** A fault of the whole file. */
  void add(String text) {
    add(0, 0, text);
  }

  /** A fault at a place; line and column from 1. */
  void add(int line, int column, String text) {
    count++;
    faults.add(new Fault(line, column, text));
    if (faults.size() > 4 * SHOWN) { // a file of nothing but faults takes no more room than ten
      faults.sort(Fault.ORDER);
      faults.subList(SHOWN, faults.size()).clear();
    }
  }

  /** A fault in a cell. */
  void add(CsvCell cell, String text) {
    add(cell.line(), cell.column(), text);
  }

  /** Faults that are known by their number alone. */
  void addUntold(long more) {
    count += more;
  }

  /** A fault at a place that ends the reading at once, with those found before. */
  DataException refusal(int line, int column, String text) {
    add(line, column, text);
    return new DataException(message());
  }

  /** A fault of the whole file that ends the reading at once. */
  DataException refusal(String text) {
    return refusal(0, 0, text);
  }

  /** Whether there is one. */
  boolean any() {
    return count > 0;
  }

  /** Ends the loading if there was any fault. */
  void throwIfAny() {
    if (any()) {
      throw new DataException(message());
    }
  }

  private String message() {
    faults.sort(Fault.ORDER);
    List<Fault> first = faults.subList(0, Math.min(SHOWN, faults.size()));
    String shown = first.stream().map(this::shown).collect(Collectors.joining("\n"));
    long more = count - first.size();
    return more > 0 ? shown + "\n" + file + "  and " + more + " more faults like these" : shown;
  }

  private String shown(Fault fault) {
    String place = fault.line() == 0 ? "" : ":" + fault.line() + ":" + fault.column();
    return file + place + "  " + fault.text();
  }

  private record Fault(int line, int column, String text) {
    static final Comparator<Fault> ORDER =
        Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column);
  }
}
