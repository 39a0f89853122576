package basin.probes;

import basin.curvature.LinearMap;
import basin.curvature.UpperEnd;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.state.State;

/**
 * The largest eigenvalue of a matrix that changes from look to look, each begun in the direction in
 * which the last ended, and its product with the learning rate.
 */
final class LargestEigenvalue {
  private final String name;
  private final int products;
  private final double tolerance;
  private final Vec direction;
  private final LateMedian late;

  /**
   * Recorded under a name.
   *
   * @param products at most so many at a look
   * @param tolerance the residual that ends a look, as a share of the eigenvalue
   */
  LargestEigenvalue(String name, int products, double tolerance, int dimension, State state) {
    this.name = name;
    this.products = products;
    this.tolerance = tolerance;
    this.direction = state.vector("direction", dimension);
    this.late = new LateMedian(state, "late");
  }

  /** Records it and its residual. */
  double look(LinearMap matrix, Snapshot snapshot, Recorder recorder) {
    Vec start = snapshot.exactVector().set(direction);
    if (start.norm() == 0) {
      Scatter.fill(start);
    }
    UpperEnd end = UpperEnd.of(matrix, start, products, tolerance, snapshot::exactVector);
    recorder.record(name + ".largest", end.value());
    recorder.record(name + ".residual", end.residual());
    direction.set(end.vector());
    return end.value();
  }

  /** Records η·λ, and where it settles, if there is one rate η. */
  void timesRate(double largest, Snapshot snapshot, Recorder recorder) {
    if (snapshot.rates().size() == 1) {
      double product = snapshot.rates().values().iterator().next() * largest;
      recorder.record(name + ".times-rate", product);
      late.add(product);
      recorder.record(name + ".late", late.value());
    }
  }
}
