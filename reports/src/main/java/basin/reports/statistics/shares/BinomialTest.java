package basin.reports.statistics.shares;

import basin.reports.statistics.Interval;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Whether something happens in more or fewer than a given share of cases; exact.
 *
 * <p>p is twice the smaller tail, so that a share lies outside the interval of Clopper and Pearson
 * 1934 just where it is at most 1 less the level.
 *
 * @param count in how many cases it happened
 * @param cases how many
 */
public record BinomialTest(int count, int cases) {
  /** Two-sided p of a given share. */
  public double p(double share) {
    BinomialDistribution drawn = new BinomialDistribution(null, cases, share);
    double below = drawn.cumulativeProbability(count);
    double above = 1 - drawn.cumulativeProbability(count - 1);
    return Math.min(1, 2 * Math.min(below, above));
  }

  /** The share that was seen, with the limits of Clopper and Pearson. */
  public Interval interval(double level) {
    double tail = (1 - level) / 2;
    double low = count == 0 ? 0 : quantile(count, cases - count + 1, tail);
    double high = count == cases ? 1 : quantile(count + 1, cases - count, 1 - tail);
    return new Interval((double) count / cases, low, high);
  }

  private static double quantile(double alpha, double beta, double probability) {
    return new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(probability);
  }
}
