package basin.runner.progress;

import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import basin.runner.console.Wording;
import java.time.InstantSource;

/**
 * Says how far the reading of a large file is: a line after a second, and one every five from then
 * on.
 */
public final class ReadingNews {
  private static final long PATIENCE = 1_000;
  private static final long PAUSE = 5_000;

  private final Console console;
  private final Verbosity verbosity;
  private final InstantSource clock;
  private String file = "";
  private long before;
  private long next;

  /** For one run; nothing is said if it is quiet. */
  public ReadingNews(Console console, Verbosity verbosity, InstantSource clock) {
    this.console = console;
    this.verbosity = verbosity;
    this.clock = clock;
  }

  /** So many bytes of a file have been read, of so many in all. */
  public synchronized void reading(String name, long bytes, long total) {
    long now = clock.millis();
    if (!name.equals(file) || bytes < before) {
      file = name;
      next = now + PATIENCE;
    }
    before = bytes;
    if (verbosity != Verbosity.QUIET && now >= next) {
      next = now + PAUSE;
      console
          .err()
          .println(
              "reading %s: %s of %s"
                  .formatted(name, Wording.megabytes(bytes), Wording.megabytes(total)));
    }
  }
}
