package basin.optimizers.blocks;

import basin.spi.descent.Space;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;

/** The covariance of what comes into a layer or back to it, and a damped inverse. */
final class KFacFactor {
  private final Matrix covariance;
  private final Vec mean; // null without a bias
  private final Matrix newest;
  private final Vec newestMean;
  private final Matrix whole;
  private final Matrix inverse;

  /**
   * Of so many numbers.
   *
   * @param biased whether a number that is always 1 stands behind them
   */
  KFacFactor(String name, int length, boolean biased, Space space) {
    int all = biased ? length + 1 : length;
    this.covariance = space.state().matrix(name, length, length);
    this.mean = biased ? space.state().vector(name + " mean", length) : null;
    this.newest = space.matrix(length, length);
    this.newestMean = space.vector(length);
    this.whole = space.matrix(all, all);
    this.inverse = space.state().matrix(name + " inverse", all, all);
  }

  void learn(Matrix rows, double scale, double keep) {
    newest.productOfTransposed(rows, rows).all().multiply(scale);
    covariance.all().lerp(newest.all(), 1 - keep);
    if (mean != null) {
      rows.columnSums(newestMean);
      mean.lerp(newestMean.multiply(scale), 1 - keep);
    }
  }

  /** The mean of the diagonal. */
  double size() {
    double trace = mean == null ? 0 : 1;
    for (int i = 0; i < covariance.rows(); i++) {
      trace += covariance.get(i, i);
    }
    return trace / whole.rows();
  }

  /** inverse ← (covariance + damping·I)⁻¹. */
  void invert(double damping) {
    int n = covariance.rows();
    for (int i = 0; i < n; i++) {
      whole.row(i).slice(0, n).set(covariance.row(i));
    }
    if (mean != null) {
      whole.row(n).slice(0, n).set(mean);
      whole.set(n, n, 1);
    }
    // no eigenvalue is below 0 but by rounding
    Spectrum.of(whole).map(inverse, value -> 1 / (Math.max(value, 0) + damping));
  }

  Matrix inverse() {
    return inverse;
  }
}
