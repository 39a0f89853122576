package basin.gradients;

import basin.spi.data.Task;
import basin.spi.metric.Outputs;
import basin.spi.number.Matrix;
import basin.spi.problem.Answered;

/**
 * How much is learnt of what separates the best constant answer, 0, from a perfect one, 1: of
 * classes (share right − share of the commonest)/(1 − that share), the same of independent labels,
 * and R² of numbers.
 */
final class Learnt {
  /** Rows that are all of one class leave nothing to tell apart. */
  private static final double ALL = 0.999;

  private Learnt() {}

  static double of(Answered rows) {
    Matrix targets = rows.predictions().targets();
    Matrix outputs = rows.predictions().outputs();
    Outputs reading = rows.reading();
    if (reading.task() == Task.CLASSIFICATION) {
      return classes(outputs, targets, reading);
    }
    return reading.columns() > 1 && binary(targets)
        ? labels(outputs, targets, reading)
        : explained(outputs, targets, reading.columns());
  }

  /** 0 of numbers, 1 of classes, 2 of labels that do not exclude each other. */
  static int kind(Answered rows) {
    if (rows.reading().task() == Task.CLASSIFICATION) {
      return 1;
    }
    boolean labels = rows.reading().columns() > 1 && binary(rows.predictions().targets());
    return labels ? 2 : 0;
  }

  private static double classes(Matrix outputs, Matrix targets, Outputs reading) {
    int[] counts = new int[reading.classes()];
    int right = 0;
    int all = targets.rows() * reading.positions();
    for (int r = 0; r < targets.rows(); r++) {
      for (int p = 0; p < reading.positions(); p++) {
        int actual = reading.actual(targets, r, p);
        counts[Math.max(0, actual)]++;
        right += actual == reading.predicted(outputs, r, p) ? 1 : 0;
      }
    }
    int commonest = 0;
    for (int count : counts) {
      commonest = Math.max(commonest, count);
    }
    return share(right / (double) all, commonest / (double) all);
  }

  private static double labels(Matrix outputs, Matrix targets, Outputs reading) {
    double right = 0;
    double commonest = 0;
    for (int c = 0; c < targets.columns(); c++) {
      int ones = 0;
      for (int r = 0; r < targets.rows(); r++) {
        boolean one = targets.get(r, c) > 0.5;
        ones += one ? 1 : 0;
        right += one == outputs.get(r, c) > reading.boundary() ? 1 : 0;
      }
      commonest += Math.max(ones, targets.rows() - ones);
    }
    double all = (double) targets.rows() * targets.columns();
    return share(right / all, commonest / all);
  }

  private static double share(double right, double commonest) {
    if (commonest > ALL) {
      return right > ALL ? 1 : 0;
    }
    return (right - commonest) / (1 - commonest);
  }

  private static double explained(Matrix outputs, Matrix targets, int columns) {
    double wrong = 0;
    double all = 0;
    for (int c = 0; c < columns; c++) {
      double mean = 0;
      for (int r = 0; r < targets.rows(); r++) {
        mean += targets.get(r, c) / targets.rows();
      }
      for (int r = 0; r < targets.rows(); r++) {
        double t = targets.get(r, c);
        wrong += (outputs.get(r, c) - t) * (outputs.get(r, c) - t);
        all += (t - mean) * (t - mean);
      }
    }
    return all == 0 ? (wrong == 0 ? 1 : 0) : 1 - wrong / all;
  }

  private static boolean binary(Matrix targets) {
    for (int r = 0; r < targets.rows(); r++) {
      for (int c = 0; c < targets.columns(); c++) {
        if (targets.get(r, c) != 0 && targets.get(r, c) != 1) {
          return false;
        }
      }
    }
    return true;
  }
}
