package basin.reports.minima;

import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;

/**
 * A loss over two coordinates, as the contour probe records it on evenly spaced points.
 *
 * @param x grid of the first coordinate
 * @param y grid of the second coordinate
 * @param heights y × x, row after row
 */
record Landscape(double[] x, double[] y, double[] heights) {
  private static final double ALIKE = 0.01;

  /** A trial's landscape; empty if none, or none of fitting size, was recorded. */
  static Optional<Landscape> of(Study study, TrialRecord trial) {
    Optional<double[]> x = study.lastVector(trial, "contour.x");
    Optional<double[]> y = study.lastVector(trial, "contour.y");
    Optional<double[]> z = study.lastVector(trial, "contour.z");
    return x.isPresent() && y.isPresent() && z.isPresent()
        ? Optional.of(new Landscape(x.get(), y.get(), z.get())).filter(Landscape::fits)
        : Optional.empty();
  }

  /** The heights as rows. */
  double[][] rows() {
    double[][] rows = new double[y.length][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(heights, i * x.length, (i + 1) * x.length));
    return rows;
  }

  /** Whether a point is within ten widths of the landscape, where a path can still be drawn. */
  boolean near(double px, double py) {
    return near(px, x) && near(py, y);
  }

  private static boolean near(double p, double[] axis) {
    double width = axis[axis.length - 1] - axis[0];
    return p >= axis[0] - 10 * width && p <= axis[axis.length - 1] + 10 * width;
  }

  /** The area it covers. */
  double area() {
    return (x[x.length - 1] - x[0]) * (y[y.length - 1] - y[0]);
  }

  /**
   * Whether two landscapes look like the same function: where they overlap, heights differ by at
   * most 1 % of all heights of this one.
   */
  boolean agrees(Landscape that) {
    DoubleSummaryStatistics range =
        Arrays.stream(heights).filter(Double::isFinite).summaryStatistics();
    double tolerance = ALIKE * (range.getMax() - range.getMin());
    int compared = 0;
    for (int k = 0; k < that.heights.length; k++) {
      double here = at(that.x[k % that.x.length], that.y[k / that.x.length]);
      if (Double.isFinite(here - that.heights[k])) {
        compared++;
        if (Math.abs(here - that.heights[k]) > tolerance) {
          return false;
        }
      }
    }
    return compared > 0;
  }

  /** Bilinear interpolation; NaN outside. */
  private double at(double px, double py) {
    double u = (px - x[0]) / (x[1] - x[0]);
    double v = (py - y[0]) / (y[1] - y[0]);
    if (!(u >= 0 && v >= 0 && u <= x.length - 1 && v <= y.length - 1)) {
      return Double.NaN;
    }
    int i = Math.min((int) u, x.length - 2);
    int j = Math.min((int) v, y.length - 2);
    return mix(
        mix(height(i, j), height(i + 1, j), u - i),
        mix(height(i, j + 1), height(i + 1, j + 1), u - i),
        v - j);
  }

  private double height(int i, int j) {
    return heights[j * x.length + i];
  }

  private static double mix(double a, double b, double share) {
    return a + share * (b - a);
  }

  private boolean fits() {
    return x.length > 1 && y.length > 1 && heights.length == x.length * y.length;
  }
}
