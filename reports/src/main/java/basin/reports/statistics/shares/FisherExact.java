package basin.reports.statistics.shares;

import org.apache.commons.math3.distribution.HypergeometricDistribution;

/** Whether something happens as often in one lot of cases as in another (Fisher 1935). */
public final class FisherExact {
  /** Tables as likely as the one seen but for rounding count with it. */
  private static final double ALIKE = 1 + 1e-7;

  private FisherExact() {}

  /**
   * The probability of a table that is as unlikely or more, given its margins; two-sided.
   *
   * @param count in how many of the first it happened
   * @param cases of the first
   * @param otherCount in how many of the second
   * @param otherCases of the second
   */
  public static double p(int count, int cases, int otherCount, int otherCases) {
    int happened = count + otherCount;
    int all = cases + otherCases;
    if (cases == 0 || otherCases == 0) {
      return 1;
    }
    HypergeometricDistribution tables = new HypergeometricDistribution(null, all, happened, cases);
    double seen = tables.probability(count) * ALIKE;
    double sum = 0;
    for (int k = Math.max(0, happened - otherCases); k <= Math.min(cases, happened); k++) {
      double p = tables.probability(k);
      sum += p <= seen ? p : 0;
    }
    return Math.min(1, sum);
  }
}
