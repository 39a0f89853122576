package basin.spi.data;

/**
 * Data that cannot be had or used. The message names the file, what is wrong, line and column where
 * there are any, and what to do; it is shown to the user as it stands.
 */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the message the user sees. */
  public DataException(String message) {
    super(message);
  }

  /** With the message the user sees, and the cause for the log. */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
