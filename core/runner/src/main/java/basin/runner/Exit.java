package basin.runner;

import java.util.stream.Stream;

/** What the exit code says. */
public enum Exit {
  /** All done. */
  DONE(0),
  /** A trial failed, or came to other bits than it should. */
  TRIAL_FAILED(1),
  /** A claim is refuted or undecided. */
  NOT_SUPPORTED(1),
  /** A trial that was tried out before its sweep fails a check. */
  CHECK_FAILED(1),
  /** The command line or a file is wrong. */
  WRONG_INPUT(2),
  /** A plugin, a data set or the machine is not as needed. */
  WRONG_PLACE(3),
  /** A fault of Basin's own. */
  FAULT(4),
  /** The terminal was closed. */
  HUNG_UP(129),
  /** Ctrl-C. */
  INTERRUPTED(130),
  /** Somebody wanted the process to end. */
  TERMINATED(143);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The one that a signal leads to. */
  public static Exit ofSignal(int code) {
    return Stream.of(HUNG_UP, TERMINATED)
        .filter(exit -> exit.code == code)
        .findFirst()
        .orElse(INTERRUPTED);
  }

  /** The number the shell sees. */
  public int code() {
    return code;
  }
}
