package basin.runner.progress;

import java.io.PrintWriter;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/**
 * The last lines of a terminal, painted over as a whole each time: what is not written anew cannot
 * be wrong. The cursor rests behind the last of them.
 */
final class Canvas {
  private static final String CLEAR_LINE = "\033[K";
  private static final String CLEAR_BELOW = "\033[J";
  private static final int USUAL_COLUMNS = 80;
  private static final int USUAL_ROWS = 24;

  private final Terminal terminal;
  private int painted;

  Canvas(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Paints lines, each broken where the terminal ends, in place of those from before. */
  void paint(List<AttributedString> lines) {
    Size size = terminal.getSize();
    int columns = size.getColumns() == 0 ? USUAL_COLUMNS : size.getColumns();
    int rows = size.getRows() == 0 ? USUAL_ROWS : Math.max(2, size.getRows());
    List<AttributedString> broken =
        lines.stream().flatMap(line -> Fold.of(line, columns - 1).stream()).toList();
    List<AttributedString> shown = broken.subList(0, Math.min(broken.size(), rows - 1));
    StringBuilder text = new StringBuilder(top());
    String before = "";
    for (AttributedString line : shown) {
      text.append(before);
      text.append(line.toAnsi(terminal)).append(CLEAR_LINE);
      before = "\r\n";
    }
    write(text.append(CLEAR_BELOW).toString());
    painted = shown.size();
  }

  /** Prints a line above what is painted next. */
  void say(String line) {
    write(top() + CLEAR_BELOW + line + "\r\n");
    painted = 0;
  }

  /** Leads to the beginning of the first painted line. */
  private String top() {
    return "\r" + (painted > 1 ? "\033[" + (painted - 1) + "A" : "");
  }

  private void write(String text) {
    PrintWriter writer = terminal.writer();
    writer.write(text);
    writer.flush();
  }
}
