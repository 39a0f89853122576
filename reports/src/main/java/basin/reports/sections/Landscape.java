package basin.reports.sections;

import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Track;
import java.util.Arrays;
import java.util.Optional;

/**
 * A loss over two coordinates, as the contour probe records it; equal where all numbers are.
 *
 * @param x grid of the first coordinate
 * @param y grid of the second coordinate
 * @param heights y × x, row after row
 */
record Landscape(double[] x, double[] y, double[] heights) {
  /** A trial's landscape; empty if none, or none of fitting size, was recorded. */
  static Optional<Landscape> of(Study study, TrialRecord trial) {
    Optional<double[]> x = last(study, trial, "contour.x");
    Optional<double[]> y = last(study, trial, "contour.y");
    Optional<double[]> z = last(study, trial, "contour.z");
    return x.isPresent() && y.isPresent() && z.isPresent()
        ? Optional.of(new Landscape(x.get(), y.get(), z.get())).filter(Landscape::fits)
        : Optional.empty();
  }

  /** The last vector of a track. */
  static Optional<double[]> last(Study study, TrialRecord trial, String name) {
    return study
        .results()
        .track(trial, name)
        .map(Track::values)
        .filter(v -> v.length > 0)
        .map(v -> v[v.length - 1]);
  }

  /** The heights as rows. */
  double[][] rows() {
    double[][] rows = new double[y.length][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(heights, i * x.length, (i + 1) * x.length));
    return rows;
  }

  private boolean fits() {
    return x.length > 1 && y.length > 1 && heights.length == x.length * y.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Landscape that
        && Arrays.equals(x, that.x)
        && Arrays.equals(y, that.y)
        && Arrays.equals(heights, that.heights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(heights);
  }
}
