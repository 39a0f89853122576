package basin.runner.console;

import java.io.PrintStream;

/**
 * Where Basin speaks.
 *
 * @param out answers
 * @param err warnings and errors
 * @param outIsTerminal whether someone watches {@code out}
 * @param errIsTerminal whether someone watches {@code err}
 * @param color whether terminals are wanted in colour
 */
public record Console(
    PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, boolean color) {
  /** The same without colour. */
  public Console plain() {
    return new Console(out, err, outIsTerminal, errIsTerminal, false);
  }

  /** Says what went wrong, after Basin's name. */
  public void complain(String text) {
    err.println("basin: " + text);
  }

  /** Says what is odd but does not stop Basin. */
  public void warn(String text) {
    err.println("warning: " + text);
  }
}
