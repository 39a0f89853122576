package basin.reports.statistics.rank;

import basin.reports.statistics.Require;
import basin.reports.statistics.samples.Pearson;

/** Spearman's ρ: Pearson's correlation of the ranks. Spearman 1904. */
public final class Spearman {
  private Spearman() {}

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
