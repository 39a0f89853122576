package basin.metrics;

import basin.spi.metric.Measurement;
import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;
import java.util.function.DoubleUnaryOperator;

/** The mean of each column's errors, put through functions; the mean over columns at the end. */
final class Errors implements Measurement {
  private final Outputs reading;
  private final DoubleUnaryOperator size;
  private final DoubleUnaryOperator finish;
  private final double[] sums;
  private long seen;

  /**
   * Errors of the outputs of a split.
   *
   * @param size of one error
   * @param finish of a column's mean
   */
  Errors(Outputs reading, DoubleUnaryOperator size, DoubleUnaryOperator finish) {
    this.reading = reading;
    this.size = size;
    this.finish = finish;
    this.sums = new double[reading.width()];
  }

  @Override
  public void add(Matrix outputs, Matrix targets) {
    for (int r = 0; r < outputs.rows(); r++) {
      for (int c = 0; c < reading.columns(); c++) {
        sums[c % sums.length] += size.applyAsDouble(outputs.get(r, c) - targets.get(r, c));
      }
    }
    seen += (long) outputs.rows() * reading.positions();
  }

  @Override
  public double value() {
    double sum = 0;
    for (double column : sums) {
      sum += finish.applyAsDouble(column / seen);
    }
    return sum / sums.length;
  }
}
