package basin.spi.run;

/**
 * Trials cannot run where they should, or no longer; the message, with what to do, is for the user.
 * Trials without a result run another time.
 */
public final class ExecutorException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public ExecutorException(String message) {
    super(message);
  }

  /** The same with what was behind it. */
  public ExecutorException(String message, Throwable cause) {
    super(message, cause);
  }
}
