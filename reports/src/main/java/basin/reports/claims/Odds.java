package basin.reports.claims;

import basin.spi.claim.Weight;

/** From a test of both directions to what speaks for a contention and what against it. */
final class Odds {
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
}
