package basin.probes;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.probe.Snapshot;
import basin.spi.problem.Landscape;
import basin.spi.state.State;

/**
 * Mini-batches of the epoch that a run is in, evenly spread over it, and their gradients where the
 * run stands; a batch that is short is passed over.
 */
final class BatchGradients {
  private final int most;
  private final Vec gradient;

  BatchGradients(int most, int dimension, State state) {
    this.most = most;
    this.gradient = state.vector("gradient", dimension);
  }

  /** What is done with the gradient of a batch, which is another's afterwards. */
  @FunctionalInterface
  interface Each {
    void batch(Objective batch, Vec gradient);
  }

  /** Returns how many rows each of the batches has. */
  int visit(Snapshot snapshot, Each each) {
    Landscape landscape = snapshot.landscape();
    int rows = landscape.batch(0).rows();
    int count = landscape.stepsPerEpoch();
    if (count > 1 && landscape.batch(count - 1).rows() < rows) {
      count--;
    }
    int visited = Math.min(most, count);
    for (int i = 0; i < visited; i++) {
      Objective batch = landscape.batch((int) ((long) i * count / visited));
      batch.gradient(snapshot.trainedPoint(), gradient);
      each.batch(batch, gradient);
    }
    return rows;
  }
}
