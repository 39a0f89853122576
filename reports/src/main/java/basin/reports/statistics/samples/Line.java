package basin.reports.statistics.samples;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Require;
import basin.reports.statistics.Sample;
import java.util.Arrays;

/**
 * The line of least squares y = intercept + slope·x.
 *
 * @param slope Σ(x−x̄)(y−ȳ)/Σ(x−x̄)²; NaN where all x are equal
 * @param intercept ȳ − slope·x̄
 * @param determination R², the share of the variance of y that the line explains; NaN where y has
 *     none
 * @param slopeError standard error of the slope, √(Σ(y − line)²/((n−2)·Σ(x−x̄)²)); NaN of two
 *     points
 * @param points n
 */
public record Line(
    double slope, double intercept, double determination, double slopeError, int points) {
  /**
   * Of two points or more.
   *
   * @throws IllegalArgumentException if there are fewer, or a number is not finite
   */
  public static Line of(double[] x, double[] y) {
    Require.paired("x and y", x, y);
    double meanX = new Sample(Require.finite("x", 2, x)).mean();
    double meanY = new Sample(Require.finite("y", 2, y)).mean();
    double square = product(x, x);
    double slope = product(x, y) / square;
    double[] rest = new double[x.length];
    Arrays.setAll(rest, i -> Math.pow(y[i] - meanY - slope * (x[i] - meanX), 2));
    double left = new Sample(rest).mean() * x.length;
    double error = Math.sqrt(left / (x.length - 2) / square);
    return new Line(
        slope,
        meanY - slope * meanX,
        1 - left / product(y, y),
        x.length < 3 ? Double.NaN : error,
        x.length);
  }

  /** The slope with Student's limits, n − 2 degrees of freedom; without limits of two points. */
  public Interval slope(double level) {
    if (points < 3) {
      return Interval.point(slope);
    }
    double half = Student.quantile(points - 2, level) * slopeError;
    return new Interval(slope, slope - half, slope + half);
  }

  /**
   * The median of the slopes of all pairs of points with different x, which a third of wild points
   * does not move; NaN where all x are equal. Theil 1950; Sen 1968.
   */
  public static double theilSen(double[] x, double[] y) {
    Require.paired("x and y", x, y);
    Require.finite("x", 2, x);
    Require.finite("y", 2, y);
    double[] slopes = new double[x.length * (x.length - 1) / 2];
    int n = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        if (x[i] != x[j]) {
          slopes[n++] = (y[i] - y[j]) / (x[i] - x[j]);
        }
      }
    }
    return new Sample(Arrays.copyOf(slopes, n)).median();
  }

  /** Σ(x − x̄)(y − ȳ). */
  static double product(double[] x, double[] y) {
    double meanX = new Sample(x).mean();
    double meanY = new Sample(y).mean();
    double[] products = new double[x.length];
    Arrays.setAll(products, i -> (x[i] - meanX) * (y[i] - meanY));
    return new Sample(products).mean() * x.length;
  }
}
