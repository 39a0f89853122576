package basin.reports.study;

/**
 * A value of a series that is to be reached.
 *
 * @param series which
 * @param higher whether it is reached from below
 * @param value to reach
 */
public record Target(String series, boolean higher, double value) {
  /** The goal's, which must have one. */
  public static Target of(Criterion criterion) {
    return new Target(criterion.ranked(), criterion.higher(), criterion.target().orElseThrow());
  }

  /** Whether a value is at the target or past it. */
  public boolean reached(double x) {
    return higher ? x >= value : x <= value;
  }
}
