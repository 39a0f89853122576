package basin.experiments.faulty;

/** A case that Basin has no parts for. */
final class CannotRun extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotRun(String reason) {
    super(reason);
  }
}
