package basin.runner.progress;

import basin.lab.execution.UnderWay;
import basin.lab.sweep.SweepListener;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import java.time.InstantSource;

/** Shows how a sweep goes. Safe for several threads. */
public interface Progress extends SweepListener, AutoCloseable {
  /** Prints a line without disturbing the rest. */
  void say(String line);

  /** A download is so far: bytes, and in all or −1. */
  void downloading(String file, long bytes, long total);

  /** Looks how far the running trials are; now and then, from any thread. */
  default void look() {}

  /** Nothing more is shown. */
  @Override
  void close();

  /** What fits a console: repainted lines on a terminal, lines elsewhere, nothing if quiet. */
  static Progress on(Console console, Verbosity verbosity, String experiment, InstantSource clock) {
    return on(console, verbosity, new Standing(experiment, new UnderWay(), clock));
  }

  /** The same for a sweep whose standing is known elsewhere, too. */
  static Progress on(Console console, Verbosity verbosity, Standing standing) {
    if (verbosity == Verbosity.QUIET) {
      return new QuietProgress(console, standing);
    }
    return console.outIsTerminal() && !"dumb".equals(System.getenv("TERM"))
        ? new LiveProgress(console, verbosity, standing)
        : new PlainProgress(console, verbosity, standing);
  }
}
