package basin.datasets.csv;

import basin.datasets.rows.Missing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The records of a CSV file one after the other, cut into cells. A cell may stand in double quotes,
 * in which a doubled quote means one and lines may end (RFC 4180); blanks around a cell do not
 * count. Lines with nothing but blanks are passed over. Cells are kept as characters in one array,
 * so that a table of numbers costs no objects.
 */
final class CsvRecords {
  /** More in one record, or between two quotes, is no table. */
  private static final int LONGEST = 1 << 26;

  private static final int LONGEST_QUOTE = 1 << 20;

  /** What stands for nothing is shorter than a number, as a rule: {@code null}. */
  private static final int LONGEST_NOTHING = 4;

  private final CsvText text;
  private final char separator;
  private final Decimal decimal;
  private final CsvFaults faults;
  private char[] chars = new char[1 << 10];
  private int length;
  private int[] ends = new int[64];
  private int[] lines = new int[64];
  private int[] columns = new int[64];
  private int cells;
  private boolean quoted;
  private int spanning;
  private boolean closed;

  /** Records whose cells nobody takes for numbers. */
  CsvRecords(CsvText text, char separator, CsvFaults faults) {
    this(text, separator, Decimal.POINT, faults);
  }

  /** Faults hear of quotes that do not end. */
  CsvRecords(CsvText text, char separator, Decimal decimal, CsvFaults faults) {
    this.text = text;
    this.separator = separator;
    this.decimal = decimal;
    this.faults = faults;
  }

  /** Goes on to the next record that is not blank; false at the end. */
  boolean next() {
    do {
      if (text.current() < 0) {
        return false;
      }
      cut();
    } while (cells == 1 && !quoted && length == 0);
    return true;
  }

  /** How many cells the record has. */
  int cells() {
    return cells;
  }

  /** A cell of the record as a piece of {@link #chars}: from here to {@link #end}. */
  int from(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  /** Where a cell ends. */
  int end(int cell) {
    return ends[cell];
  }

  /** The characters of all cells; valid until the next record. */
  char[] chars() {
    return chars;
  }

  /** The number in a cell; NaN if it holds none. */
  double number(int cell) {
    return decimal.of(chars, from(cell), end(cell));
  }

  /** Whether there is nothing in a cell, or a word for it such as {@code NA}. */
  boolean missing(int cell) {
    int size = end(cell) - from(cell);
    return size == 0
        || size <= LONGEST_NOTHING && Missing.says(new String(chars, from(cell), size));
  }

  /** A cell of the record. */
  CsvCell cell(int cell) {
    String content = new String(chars, from(cell), end(cell) - from(cell));
    return new CsvCell(content, lines[cell], columns[cell], decimal);
  }

  /** All cells of the record. */
  List<CsvCell> all() {
    List<CsvCell> all = new ArrayList<>(cells);
    for (int cell = 0; cell < cells; cell++) {
      all.add(cell(cell));
    }
    return all;
  }

  /** The first cell that goes over several lines; −1 if there is none. */
  int spanning() {
    return spanning;
  }

  /** Whether every quote of the record was closed. */
  boolean closed() {
    return closed;
  }

  private void cut() {
    length = 0;
    cells = 0;
    quoted = false;
    spanning = -1;
    closed = true;
    do {
      cell();
    } while (anotherFollows());
  }

  /** Steps over a separator or the end of the record. */
  private boolean anotherFollows() {
    int last = text.current();
    if (last >= 0) {
      text.advance();
    }
    return last == separator;
  }

  private void cell() {
    while (text.current() == ' ') {
      text.advance();
    }
    start();
    int from = length;
    if (text.current() == '"') {
      quoted = true;
      quoted();
      from = length; // what follows is nothing but blanks, or text that is kept to be seen
    }
    plain(from);
    ends[cells++] = length;
  }

  private void start() {
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * cells);
      lines = Arrays.copyOf(lines, 2 * cells);
      columns = Arrays.copyOf(columns, 2 * cells);
    }
    lines[cells] = text.line();
    columns[cells] = text.column();
  }

  private void plain(int from) {
    for (int c = text.current(); c >= 0 && c != separator && c != '\n'; c = text.current()) {
      if (length > from || !Character.isWhitespace(c)) {
        append(c);
      }
      text.advance();
    }
    while (length > from && Character.isWhitespace(chars[length - 1])) {
      length--;
    }
  }

  private void quoted() {
    int from = length;
    text.advance();
    while (text.current() >= 0 && length - from < LONGEST_QUOTE) {
      int c = text.current();
      text.advance();
      if (c == '"') {
        if (text.current() != '"') {
          spanning = spanning < 0 && text.line() > lines[cells] ? cells : spanning;
          return;
        }
        text.advance();
      }
      append(c);
    }
    closed = false;
    faults.add(lines[cells], columns[cells], "the quote is never closed; close it, or take it out");
    length = from;
    skip();
  }

  /** What an open quote swallowed is not told as further faults. */
  private void skip() {
    while (text.current() >= 0) {
      text.advance();
    }
  }

  private void append(int c) {
    if (length == chars.length) {
      if (length >= LONGEST) {
        throw faults.refusal(
            lines[0],
            1,
            "the row has more than " + LONGEST + " characters; is it a table of rows?");
      }
      chars = Arrays.copyOf(chars, 2 * length);
    }
    chars[length++] = (char) c;
  }
}
