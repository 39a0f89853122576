package basin.datasets.csv;

import basin.spi.data.Shelf;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Looks at the first lines of a faulty table for what else its cells could be parted by. */
final class OtherSeparator {
  private static final int LOOKED_AT = 20;

  private OtherSeparator() {}

  /** What cuts every one of the first lines to the same number of cells, two or more. */
  static Optional<Csv.Separator> of(Path file, Csv.Separator used, Shelf shelf) {
    return Arrays.stream(Csv.Separator.values())
        .filter(other -> other != used && fits(file, other, shelf))
        .findFirst();
  }

  private static boolean fits(Path file, Csv.Separator separator, Shelf shelf) {
    CsvFaults unheard = new CsvFaults(file.toString());
    try (CsvText text = new CsvText(file, shelf)) {
      CsvRecords records = new CsvRecords(text, separator.character(), unheard);
      int cells = records.next() ? records.cells() : 0;
      boolean same = cells > 1;
      for (int i = 1; same && i < LOOKED_AT && records.next(); i++) {
        same = records.cells() == cells;
      }
      return same;
    }
  }
}
