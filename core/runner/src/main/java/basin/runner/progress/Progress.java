package basin.runner.progress;

import basin.lab.sweep.SweepListener;
import basin.runner.console.Console;
import basin.runner.console.Talk;
import java.time.InstantSource;

/** Shows how a sweep goes. Safe for several threads. */
public interface Progress extends SweepListener, AutoCloseable {
  /** Prints a line without disturbing the rest. */
  void say(String line);

  /** A download is so far: bytes, and in all or −1. */
  void downloading(String file, long bytes, long total);

  /** Nothing more is shown. */
  @Override
  void close();

  /** What fits a console: repainted lines on a terminal, lines elsewhere, nothing if quiet. */
  static Progress on(Console console, Talk talk, String experiment, InstantSource clock) {
    Standing standing = new Standing(experiment, clock);
    if (talk == Talk.QUIET) {
      return new QuietProgress(console);
    }
    return console.outIsTerminal() && !"dumb".equals(System.getenv("TERM"))
        ? new LiveProgress(console, talk, standing)
        : new PlainProgress(console, talk, standing);
  }
}
