package basin.metrics;

import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;

/** How often each class was predicted, was there, and both. */
final class Confusion {
  private final Outputs reading;
  private final long[] right;
  private final long[] predicted;
  private final long[] actual;

  Confusion(Outputs reading) {
    this.reading = reading;
    this.right = new long[reading.classes()];
    this.predicted = new long[reading.classes()];
    this.actual = new long[reading.classes()];
  }

  void add(Matrix outputs, Matrix targets) {
    for (int r = 0; r < outputs.rows(); r++) {
      for (int p = 0; p < reading.positions(); p++) {
        count(reading.predicted(outputs, r, p), reading.actual(targets, r, p));
      }
    }
  }

  /** What is NaN is of no class: the row's own goes without, and no other gains. */
  private void count(int guess, int truth) {
    actual[truth]++;
    if (guess >= 0) {
      predicted[guess]++;
      right[guess] += guess == truth ? 1 : 0;
    }
  }

  int classes() {
    return right.length;
  }

  /** Rows of the class that were predicted to be. */
  long right(int c) {
    return right[c];
  }

  /** Rows predicted to be of the class. */
  long predicted(int c) {
    return predicted[c];
  }

  /** Rows of the class. */
  long actual(int c) {
    return actual[c];
  }

  /** Whether the class occurs at all, in targets or in predictions. */
  boolean occurs(int c) {
    return predicted[c] + actual[c] > 0;
  }
}
