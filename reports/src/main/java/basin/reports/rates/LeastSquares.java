package basin.reports.rates;

import java.util.Arrays;

/**
 * The line of least squares through points, y = a + b·x.
 *
 * @param intercept a
 * @param slope b; NaN of points that stand over each other
 * @param deviation root of the mean squared residual
 */
record LeastSquares(double intercept, double slope, double deviation) {
  static LeastSquares through(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(Double.NaN);
    double meanY = Arrays.stream(y).average().orElse(Double.NaN);
    double xx = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += (x[i] - meanX) * (x[i] - meanX);
      xy += (x[i] - meanX) * (y[i] - meanY);
    }
    double slope = xx > 0 ? xy / xx : Double.NaN;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double off = y[i] - meanY - slope * (x[i] - meanX);
      squares += off * off;
    }
    return new LeastSquares(meanY - slope * meanX, slope, Math.sqrt(squares / x.length));
  }
}
