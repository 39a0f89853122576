package basin.datasets.csv;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the columns of a CSV file are called.
 *
 * @param names in order; numbers from 1 if the file has no header
 * @param lines how many records stand before the first row
 */
record CsvHeading(List<String> names, int lines) {

  /** Reads what precedes the first row, at which the records then stand. */
  static CsvHeading read(CsvRecords records, Csv.Header header, CsvFaults faults) {
    if (!records.next()) {
      throw faults.refusal("there is no row in the file; give it at least one");
    }
    List<CsvCell> first = records.all();
    if (header == Csv.Header.FALSE) {
      return new CsvHeading(numbered(first.size()), 0);
    }
    if (!records.next()) {
      throw faults.refusal("there is a header but no row; add rows, or set header: false");
    }
    if (header == Csv.Header.AUTO && couldBeARow(first, records.all())) {
      faults.add(
          first.get(0),
          "the first line could be a row as well as a header; set header: false if it is a row,"
              + " header: true if it names the columns");
    }
    return new CsvHeading(first.stream().map(CsvCell::text).toList(), 1);
  }

  private static List<String> numbered(int columns) {
    return IntStream.rangeClosed(1, columns).mapToObj(Integer::toString).toList();
  }

  /** It holds a number, and numbers and words stand where the next line has them. */
  private static boolean couldBeARow(List<CsvCell> line, List<CsvCell> row) {
    return line.size() == row.size()
        && line.stream().anyMatch(CsvCell::number)
        && IntStream.range(0, row.size())
            .allMatch(c -> row.get(c).empty() || row.get(c).number() == line.get(c).number());
  }
}
