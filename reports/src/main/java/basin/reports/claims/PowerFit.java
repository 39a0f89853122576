package basin.reports.claims;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/** A power law through points: the straight line of least squares through their logarithms. */
final class PowerFit {
  private final SimpleRegression line = new SimpleRegression();
  private boolean known = true;

  void add(double x, double y) {
    known &= x > 0 && y > 0 && Double.isFinite(x) && Double.isFinite(y);
    if (known) {
      line.addData(Math.log(x), Math.log(y));
    }
  }

  /** Whether all points have logarithms, and there are enough of them. */
  boolean known() {
    return known && line.getN() > 2;
  }

  /** The power. */
  double slope() {
    return line.getSlope();
  }

  /** Its standard error, by how far the points are from the line; 0 if they lie on it. */
  double error() {
    double error = line.getSlopeStdErr();
    return Double.isNaN(error) ? 0 : error; // rounding may leave a sum of squares below 0
  }

  int freedom() {
    return (int) line.getN() - 2;
  }
}
