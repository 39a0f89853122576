package basin.lab.results.query;

/** A query that cannot be answered, by what it says; the message is shown as it stands. */
public final class WrongQuery extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongQuery(String message) {
    super(message);
  }

  WrongQuery(String message, Throwable cause) {
    super(message, cause);
  }
}
