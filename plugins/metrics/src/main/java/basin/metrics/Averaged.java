package basin.metrics;

import basin.spi.metric.Measurement;
import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;

/** A score of classes, averaged when all rows have been seen. */
final class Averaged implements Measurement {
  private final Confusion confusion;
  private final Average average;
  private final Average.Score score;

  Averaged(Outputs outputs, Average average, Average.Score score) {
    average.check(outputs);
    this.confusion = new Confusion(outputs);
    this.average = average;
    this.score = score;
  }

  @Override
  public void add(Matrix outputs, Matrix targets) {
    confusion.add(outputs, targets);
  }

  @Override
  public double value() {
    return average.of(confusion, score);
  }

  /** 0 where there is nothing to divide by. */
  static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
