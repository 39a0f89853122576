package basin.reports.statistics.samples;

import basin.reports.statistics.Require;
import basin.reports.statistics.Tail;

/**
 * A correlation with the p of its t test, t = r·√(ν/(1 − r²)), ν = n − 2.
 *
 * @param coefficient r in [−1, 1]; NaN where all numbers on one side are equal
 * @param p two-sided; 0 of an exact line, NaN where r is
 */
public record Pearson(double coefficient, double p) {
  private static final double EXACT = 1 - 4 * Math.ulp(1.0);

  /**
   * Pearson's r of three pairs or more of finite numbers.
   *
   * @throws IllegalArgumentException if there are fewer, or one is not finite
   */
  public static Pearson of(double[] x, double[] y) {
    Require.paired("x and y", x, y);
    Moments mx = Moments.of(Require.finite("x", 3, x));
    Moments my = Moments.of(Require.finite("y", 3, y));
    double r = Line.product(x, y) / x.length / (mx.deviation() * my.deviation());
    double held = Math.abs(r) > EXACT ? Math.signum(r) : r;
    int freedom = x.length - 2;
    double t = held * Math.sqrt(freedom / ((1 - held) * (1 + held)));
    return new Pearson(held, Double.isNaN(held) ? held : Tail.studentBothSides(t, freedom));
  }
}
