package basin.runner.progress;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** A line that is wider than the terminal, as several: broken at a space, and indented on. */
final class Fold {
  private static final AttributedString INDENT = new AttributedString("    ");

  private Fold() {}

  /**
   * Lines of so many columns at most.
   *
   * @param columns more than the indent; a word that is longer is broken where they end
   */
  static List<AttributedString> of(AttributedString line, int columns) {
    List<AttributedString> lines = new ArrayList<>();
    AttributedString rest = line;
    while (rest.columnLength() > columns && columns > INDENT.length()) {
      int end = end(rest, columns);
      lines.add(rest.subSequence(0, end));
      rest = AttributedString.join(AttributedString.EMPTY, INDENT, behind(rest, end));
    }
    lines.add(rest);
    return lines;
  }

  /** Where the last word ends that fits; where the columns end if it is the first. */
  private static int end(AttributedString line, int columns) {
    int fit = line.columnSubSequence(0, columns).length();
    int end = fit;
    while (end > 0 && line.charAt(end) != ' ') {
      end--;
    }
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    return end == 0 ? fit : end;
  }

  private static AttributedString behind(AttributedString line, int end) {
    int start = end;
    while (start < line.length() && line.charAt(start) == ' ') {
      start++;
    }
    return line.subSequence(start, line.length());
  }
}
