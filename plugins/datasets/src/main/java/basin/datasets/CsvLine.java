package basin.datasets;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line of a CSV file into cells. A cell may stand in double quotes, in which a doubled quote
 * means one (RFC 4180); it ends with the line.
 */
final class CsvLine {
  private final String text;
  private final int number;
  private final char separator;
  private int next;

  CsvLine(String text, int number, char separator) {
    this.text = text;
    this.number = number;
    this.separator = separator;
  }

  /** The cells in order. */
  List<CsvCell> cells(CsvFaults faults) {
    List<CsvCell> cells = new ArrayList<>();
    do {
      cells.add(cell(faults));
    } while (next++ < text.length()); // steps over a separator, or past the end
    return cells;
  }

  private CsvCell cell(CsvFaults faults) {
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    int column = next + 1;
    boolean quoted = next < text.length() && text.charAt(next) == '"';
    return new CsvCell(quoted ? quoted(faults) : plain(), number, column);
  }

  private String plain() {
    int from = next;
    int end = text.indexOf(separator, from);
    next = end < 0 ? text.length() : end;
    return text.substring(from, next).strip();
  }

  private String quoted(CsvFaults faults) {
    int opening = next++;
    StringBuilder content = new StringBuilder();
    while (next < text.length()) {
      char c = text.charAt(next++);
      if (c != '"') {
        content.append(c);
      } else if (next < text.length() && text.charAt(next) == '"') {
        content.append('"');
        next++;
      } else {
        return content + plain(); // nothing but blanks, or text that is kept to be seen
      }
    }
    faults.add(number, opening + 1, "the quote is never closed; close it on the same line");
    return content.toString();
  }
}
