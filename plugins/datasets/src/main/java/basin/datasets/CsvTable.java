package basin.datasets;

import basin.spi.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A CSV file cut into cells: UTF-8, rows of one length, blank lines passed over.
 *
 * @param names of the columns; their numbers from 1 if the file has no header
 * @param rows cells of each row
 */
record CsvTable(List<String> names, List<List<CsvCell>> rows) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Reads a file; faults of rows are collected, those of the whole file thrown. */
  static CsvTable read(Path file, char separator, boolean header, CsvFaults faults) {
    List<List<CsvCell>> rows = cut(lines(file), separator, faults);
    if (rows.isEmpty()) {
      throw new DataException(file + "  the file is empty; give it at least one row");
    }
    List<String> names = header ? named(rows.remove(0), faults) : numbered(rows.get(0).size());
    if (rows.isEmpty()) {
      throw new DataException(
          file + "  there is a header but no row; add rows, or set header: false");
    }
    rows.forEach(row -> checkLength(row, names.size(), faults));
    return new CsvTable(names, rows);
  }

  /** SHA-256 of a file. */
  static String digest(Path file) {
    check(file);
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static List<String> lines(Path file) {
    check(file);
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new DataException(file + "  the file is not UTF-8 text; save it as UTF-8", e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static void check(Path file) {
    if (Files.isDirectory(file)) {
      throw new DataException(file + "  is a folder; name a file in it");
    }
    if (!Files.exists(file)) {
      throw new DataException(
          file + "  there is no such file; paths are relative to the experiment's file");
    }
  }

  private static DataException unreadable(Path file, IOException e) {
    return new DataException(
        file + "  cannot be read (" + e.getClass().getSimpleName() + "); see to its permissions",
        e);
  }

  private static List<List<CsvCell>> cut(List<String> lines, char separator, CsvFaults faults) {
    List<List<CsvCell>> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String text = i == 0 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      if (!text.isBlank()) {
        rows.add(new CsvLine(text, i + 1, separator).cells(faults));
      }
    }
    return rows;
  }

  private static List<String> named(List<CsvCell> header, CsvFaults faults) {
    if (header.stream().allMatch(CsvCell::number)) {
      faults.add(
          header.get(0), "the header holds nothing but numbers; set header: false if it is a row");
    }
    return header.stream().map(CsvCell::text).toList();
  }

  private static List<String> numbered(int columns) {
    return IntStream.rangeClosed(1, columns).mapToObj(Integer::toString).toList();
  }

  private static void checkLength(List<CsvCell> row, int columns, CsvFaults faults) {
    if (row.size() != columns) {
      CsvCell cell = row.get(Math.min(columns, row.size() - 1));
      faults.add(
          cell,
          "the row has %s cells and the table %s columns; %s"
              .formatted(
                  row.size(),
                  columns,
                  row.size() < columns
                      ? "add what is missing"
                      : "take out what is too much, or quote cells that hold a separator"));
    }
  }
}
