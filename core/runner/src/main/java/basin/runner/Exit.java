package basin.runner;

/** What the exit code says. */
public enum Exit {
  /** All done. */
  DONE(0),
  /** A trial failed, or came to other bits than it should. */
  TRIAL_FAILED(1),
  /** The command line or a file is wrong. */
  WRONG_INPUT(2),
  /** A plugin, a data set or the machine is not as needed. */
  WRONG_PLACE(3),
  /** A fault of Basin's own. */
  FAULT(4);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The number the shell sees. */
  public int code() {
    return code;
  }
}
