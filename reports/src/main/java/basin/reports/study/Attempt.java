package basin.reports.study;

/**
 * When a trial first reached a target, or until when it is known not to have.
 *
 * @param time of the first record at or past the target; of one that never reached it, the end of
 *     its budget, the rung at which it was left, or where it diverged
 * @param fate which of these
 */
public record Attempt(double time, Fate fate) {
  /** How it went with a target. */
  public enum Fate {
    /** The target was reached. */
    REACHED,
    /** The trial ended or was left without it; with a longer budget it might have come. */
    MISSED,
    /** The trial diverged before it, and never will reach it. */
    DIVERGED
  }

  /** Whether it reached the target. */
  public boolean reached() {
    return fate == Fate.REACHED;
  }

  /** The time if it reached the target, else ∞: later than any that did. */
  public double orNever() {
    return reached() ? time : Double.POSITIVE_INFINITY;
  }
}
