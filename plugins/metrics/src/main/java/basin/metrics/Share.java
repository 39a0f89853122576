package basin.metrics;

import basin.spi.metric.Measurement;
import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;

/** The share of positions, over all rows, that pass a test. */
final class Share implements Measurement {
  /** Whether the outputs of a position pass. */
  interface Test {
    boolean passes(Matrix outputs, Matrix targets, int row, int position);
  }

  private final Outputs reading;
  private final Test test;
  private long passed;
  private long seen;

  Share(Outputs reading, Test test) {
    this.reading = reading;
    this.test = test;
  }

  @Override
  public void add(Matrix outputs, Matrix targets) {
    for (int r = 0; r < outputs.rows(); r++) {
      for (int p = 0; p < reading.positions(); p++) {
        passed += test.passes(outputs, targets, r, p) ? 1 : 0;
      }
    }
    seen += (long) outputs.rows() * reading.positions();
  }

  @Override
  public double value() {
    return (double) passed / seen;
  }
}
