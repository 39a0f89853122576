package basin.spi.run;

/** How a trial ended. */
public enum Outcome {
  /** The budget is spent. */
  COMPLETED,
  /** A stopping rule spoke. */
  STOPPED,
  /**
   * It was left where it stands so that others could go on: what it would have come to is not
   * known, and it may still go on.
   */
  PRUNED,
  /**
   * Loss, gradient or point are no longer finite, or the loss ends a million times above its start.
   * A result, not a failure.
   */
  DIVERGED,
  /** Something went wrong; the trial can be run again. */
  FAILED;

  /** Whether the trial came to its own end: its budget is spent, or a stopping rule spoke. */
  public boolean isRegular() {
    return this == COMPLETED || this == STOPPED;
  }

  /** Whether nothing more can come of the trial: it may neither go on nor be run again. */
  public boolean isFinal() {
    return isRegular() || this == DIVERGED;
  }
}
