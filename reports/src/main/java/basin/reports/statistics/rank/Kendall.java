package basin.reports.statistics.rank;

import basin.reports.statistics.Require;

/**
 * Kendall's τ-b: how many pairs of points rise together, less those that do not.
 *
 * <p>τ = (C − D)/√((m − X)(m − Y)), m = n(n−1)/2 pairs, X and Y of them tied in x and in y. Kendall
 * 1945, <i>The treatment of ties in ranking problems</i>.
 */
public final class Kendall {
  private Kendall() {}

  /**
   * τ-b of two points or more; NaN where all numbers on one side are equal.
   *
   * @throws IllegalArgumentException of fewer, or if one is NaN
   */
  public static double of(double[] x, double[] y) {
    Require.paired("x and y", x, y);
    Require.numbers("x", 2, x);
    Require.numbers("y", 2, y);
    long rise = 0;
    long untiedX = 0;
    long untiedY = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        int dx = x[i] == x[j] ? 0 : x[i] > x[j] ? 1 : -1;
        int dy = y[i] == y[j] ? 0 : y[i] > y[j] ? 1 : -1;
        rise += dx * dy;
        untiedX += dx * dx;
        untiedY += dy * dy;
      }
    }
    return rise / Math.sqrt((double) untiedX * untiedY);
  }
}
