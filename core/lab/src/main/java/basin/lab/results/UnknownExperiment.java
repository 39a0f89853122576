package basin.lab.results;

/** A name under which nothing was run; the message lists the names there are. */
public final class UnknownExperiment extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the message the user sees. */
  public UnknownExperiment(String message) {
    super(message);
  }
}
