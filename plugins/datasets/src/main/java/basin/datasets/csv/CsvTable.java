package basin.datasets.csv;

import basin.spi.data.Shelf;
import basin.spi.data.Table;
import basin.spi.number.Vec;
import java.nio.file.Path;
import java.util.List;

/**
 * Numbers that were read from a CSV file and know where they stand in it. A place is looked up by
 * reading the file again, since hardly any number is ever asked for its own.
 *
 * @param numbers one row per row of the file
 * @param origins the place of each column in the file, from 0
 * @param heading how many records stand before the first row
 * @param separator what stands between two cells
 * @param file where they were read
 * @param shelf hears of it
 */
record CsvTable(
    Table numbers, List<Integer> origins, int heading, char separator, Path file, Shelf shelf)
    implements Table {
  @Override
  public int rows() {
    return numbers.rows();
  }

  @Override
  public int columns() {
    return numbers.columns();
  }

  @Override
  public void read(int r, Vec into) {
    numbers.read(r, into);
  }

  @Override
  public String place(int r, int c) {
    try (CsvText text = new CsvText(file, shelf)) {
      CsvRecords records = new CsvRecords(text, separator, new CsvFaults(file.toString()));
      for (int record = 0; record <= heading + r; record++) {
        records.next();
      }
      CsvCell cell = records.cell(origins.get(c));
      return file + ":" + cell.line() + ":" + cell.column();
    }
  }
}
