package basin.datasets.csv;

import java.util.ArrayList;
import java.util.List;

/** Cells of one kind: how many there were, and the first of them. */
final class Met {
  private final List<CsvCell> first = new ArrayList<>();
  private long count;

  /** Counts a cell of the record that is being read. */
  void add(CsvRecords records, int cell) {
    if (first.size() < CsvFaults.SHOWN) {
      first.add(records.cell(cell));
    }
    count++;
  }

  /** How many. */
  long count() {
    return count;
  }

  /** The first ten. */
  List<CsvCell> first() {
    return first;
  }

  /** How many came after these. */
  long others() {
    return count - first.size();
  }
}
