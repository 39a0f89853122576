package basin.runner.command;

import basin.runner.console.Console;
import picocli.CommandLine.Option;

/** Whether an answer is given again and again. */
final class WatchOption {
  private static final long MILLISECONDS = 2_000;
  private static final String CLEAR = "\033[H\033[2J\033[3J";

  @Option(
      names = "--watch",
      description = "Says it again every two seconds, until Ctrl-C or until nothing runs any more.")
  private boolean wanted;

  /** What says it. */
  interface Look {
    /** Says it; whether anything is still going on. */
    boolean say();
  }

  /** Says it once, or for as long as something goes on. */
  void say(Console console, Look look) throws InterruptedException {
    boolean more = wanted;
    do {
      if (wanted && console.outIsTerminal()) {
        console.out().print(CLEAR);
      }
      more &= look.say();
      if (more) {
        Thread.sleep(MILLISECONDS);
      }
    } while (more);
  }
}
