package basin.reports.claims;

import basin.spi.claim.Weight;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** From a test of both directions to what speaks for a contention and what against it. */
final class Odds {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private Odds() {}

  /**
   * A weight whose two-sided p speaks for the side on which the estimate lies.
   *
   * @param direction above 0 if the estimate is in favour, below 0 if it is not
   */
  static Weight sided(
      double gain, double low, double high, double direction, double p, String method) {
    return new Weight(gain, low, high, direction > 0 ? p : 1, direction < 0 ? p : 1, method);
  }

  /** A gain of which nothing is left to chance. */
  static Weight certain(double gain, boolean strict, String method) {
    boolean holds = strict ? gain > 0 : gain >= 0;
    return new Weight(gain, Double.NaN, Double.NaN, holds ? 0 : 1, holds ? 1 : 0, method);
  }

  /** A gain of which nothing can be said. */
  static Weight unknown(double gain, String method) {
    return new Weight(gain, Double.NaN, Double.NaN, Double.NaN, Double.NaN, method);
  }

  /** Two-sided p of Student's t. */
  static double student(double t, int freedom) {
    return 2 * new TDistribution(null, freedom).cumulativeProbability(-Math.abs(t));
  }

  /** Φ(z), the share of a normal distribution below z deviations. */
  static double normal(double z) {
    return NORMAL.cumulativeProbability(z);
  }

  /** The deviations within which a normal number lies with some confidence. */
  static double deviations(double level) {
    return NORMAL.inverseCumulativeProbability(0.5 + level / 2);
  }
}
