package basin.reports.statistics.rank;

import basin.reports.statistics.Normal;
import basin.reports.statistics.Require;

/**
 * The range of k standard normal numbers: Tukey's studentized range with endless degrees of
 * freedom.
 *
 * <p>P(Q &gt; q) = k·∫φ(z)·[Φ(z)ᵏ⁻¹ − (Φ(z) − Φ(z−q))ᵏ⁻¹] dz, z being the largest. The integrand
 * and all its derivatives vanish at both ends, so that the trapezoidal rule is good to rounding; as
 * all its terms are positive, so are small tails. Wilks 1962, <i>Mathematical Statistics</i>, §8.7.
 */
public final class StudentizedRange {
  private static final double FROM = -40;
  private static final double TO = 40;
  private static final int STEPS = 2560;
  private static final int HALVINGS = 200;

  private StudentizedRange() {}

  /**
   * P(Q &gt; q) for k numbers, at least 2.
   *
   * @throws IllegalArgumentException if there are fewer, or q is NaN
   */
  public static double above(double q, int k) {
    if (k < 2 || Double.isNaN(q)) {
      throw new IllegalArgumentException("the range " + q + " of " + k + " numbers");
    }
    if (q <= 0) {
      return 1;
    }
    double width = (TO - FROM) / STEPS;
    double sum = 0;
    for (int i = 1; i < STEPS; i++) {
      double z = FROM + i * width;
      double density = Normal.density(z);
      double below = Normal.below(z);
      if (density > 0 && below > 0) {
        double within = Normal.below(z - q) / below;
        sum += density * Math.pow(below, k - 1) * -Math.expm1((k - 1) * Math.log1p(-within));
      }
    }
    return Math.min(1, k * width * sum);
  }

  /** The range that is exceeded with probability alpha, in (0, 1). */
  public static double quantile(double alpha, int k) {
    Require.probability("alpha", alpha);
    double low = 0;
    double high = 1;
    while (above(high, k) > alpha) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < HALVINGS && high - low > 1e-13 * high; i++) {
      double middle = (low + high) / 2;
      boolean more = above(middle, k) > alpha;
      low = more ? middle : low;
      high = more ? high : middle;
    }
    return (low + high) / 2;
  }

  /** Nemenyi's q: the quantile divided by √2, as Demšar's table has it. */
  public static double nemenyi(double alpha, int k) {
    return quantile(alpha, k) / Math.sqrt(2);
  }
}
