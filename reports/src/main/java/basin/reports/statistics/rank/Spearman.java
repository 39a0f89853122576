package basin.reports.statistics.rank;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Normal;
import basin.reports.statistics.Require;
import basin.reports.statistics.samples.Pearson;

/** Spearman's ρ: Pearson's correlation of the ranks. Spearman 1904. */
public final class Spearman {
  private Spearman() {}

  /**
   * ρ with limits by Fisher's transformation, whose standard error is √((1 + ρ²/2)/(n − 3)) (Bonett
   * and Wright 2000); of an exact order, or fewer than four pairs, it has none.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Interval interval(double[] x, double[] y) {
    double rho = of(x, y).coefficient();
    int n = x.length;
    if (Double.isNaN(rho) || Math.abs(rho) == 1 || n < 4) {
      return Interval.point(rho);
    }
    double z = (StrictMath.log1p(rho) - StrictMath.log1p(-rho)) / 2;
    double half =
        Normal.quantile((1 + Interval.LEVEL) / 2) * Math.sqrt((1 + rho * rho / 2) / (n - 3));
    return new Interval(rho, StrictMath.tanh(z - half), StrictMath.tanh(z + half));
  }

  /**
   * Correlates pairs; infinite numbers are ranked.
   *
   * @return ρ with the p of Student's approximation, n − 2 degrees of freedom; NaN where all
   *     numbers on one side are equal
   * @throws IllegalArgumentException of fewer than three pairs, or if one holds NaN
   */
  public static Pearson of(double[] x, double[] y) {
    Require.numbers("x", 3, x);
    Require.numbers("y", 3, y);
    return Pearson.of(Ranks.of(x).places(), Ranks.of(y).places());
  }
}
