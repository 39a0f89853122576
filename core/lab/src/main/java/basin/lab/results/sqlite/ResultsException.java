package basin.lab.results.sqlite;

/**
 * The results cannot be kept or read: a folder that cannot be written, a full disk, a damaged
 * database. The message names the file, what is wrong and what to do; it is shown as it stands.
 */
public final class ResultsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the message the user sees. */
  public ResultsException(String message) {
    super(message);
  }

  /** With the message the user sees, and the cause for the log. */
  public ResultsException(String message, Throwable cause) {
    super(message, cause);
  }
}
