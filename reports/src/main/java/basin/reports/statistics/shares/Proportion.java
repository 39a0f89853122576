package basin.reports.statistics.shares;

import basin.reports.statistics.Interval;
import org.apache.commons.math3.distribution.NormalDistribution;

/** The share of cases in which something happened. */
public final class Proportion {
  private static final double Z =
      new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + Interval.LEVEL) / 2);

  private Proportion() {}

  /**
   * Wilson's interval at {@link Interval#LEVEL}, which keeps its word for few cases and for shares
   * near 0 and 1 (Wilson 1927; Brown, Cai and DasGupta 2001).
   *
   * @param count in how many it happened
   * @param cases of how many; the limits are NaN if there are none
   */
  public static Interval of(long count, long cases) {
    if (cases == 0) {
      return Interval.point(Double.NaN);
    }
    double share = (double) count / cases;
    double square = Z * Z / cases;
    double middle = (share + square / 2) / (1 + square);
    double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / cases + square / cases / 4);
    double low = count == 0 ? 0 : middle - half;
    double high = count == cases ? 1 : middle + half;
    return new Interval(share, low, high);
  }
}
