package basin.spi.metric;

import basin.spi.number.Matrix;

/**
 * A {@link Metric} at work on one split, whose rows come in chunks. What it sums up are doubles, in
 * the order of the rows, so that the value does not depend on where the chunks are cut.
 */
public interface Measurement {
  /** Takes in the next rows; neither is to be changed or kept. */
  void add(Matrix outputs, Matrix targets);

  /** The metric of all rows so far, of which there is at least one. */
  double value();
}
