package basin.gradients;

import basin.spi.number.Matrix;
import basin.spi.problem.Answered;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The least loss that one answer to all rows has: the best of the targets' means, their medians,
 * what a sigmoid or a softmax makes the means of, −1, 0 and 1. So it is exact for squares, absolute
 * errors, cross-entropies of probabilities, sigmoids and softmaxes, and hinges.
 */
final class ConstantAnswer {
  private static final double LEAST = 1e-12;

  private ConstantAnswer() {}

  /**
   * Of some rows.
   *
   * @param rows whose outputs are lost
   */
  static double loss(Answered rows) {
    Matrix targets = rows.predictions().targets();
    double[] means = new double[targets.columns()];
    double[] medians = new double[targets.columns()];
    for (int c = 0; c < means.length; c++) {
      double[] column = column(targets, c);
      means[c] = Arrays.stream(column).average().orElse(0);
      Arrays.sort(column);
      medians[c] = (column[column.length / 2] + column[(column.length - 1) / 2]) / 2;
    }
    double least = Double.POSITIVE_INFINITY;
    double[][] answers = {
      means,
      medians,
      each(means, p -> StrictMath.log(inside(p) / (1 - inside(p)))),
      each(means, p -> StrictMath.log(inside(p))),
      each(means, p -> -1),
      each(means, p -> 0),
      each(means, p -> 1)
    };
    for (double[] answer : answers) {
      double loss = loss(rows, answer);
      least = loss < least ? loss : least; // NaN is none
    }
    return least;
  }

  private static double loss(Answered rows, double[] answer) {
    Matrix all = rows.predictions().outputs();
    for (int r = 0; r < all.rows(); r++) {
      for (int c = 0; c < all.columns(); c++) {
        all.set(r, c, c < answer.length ? answer[c] : 0);
      }
    }
    return rows.loss().applyAsDouble(all);
  }

  private static double[] each(double[] means, DoubleUnaryOperator f) {
    return Arrays.stream(means).map(f).toArray();
  }

  private static double inside(double share) {
    return Math.max(LEAST, Math.min(1 - LEAST, share));
  }

  private static double[] column(Matrix targets, int c) {
    double[] column = new double[targets.rows()];
    for (int r = 0; r < column.length; r++) {
      column[r] = targets.get(r, c);
    }
    return column;
  }
}
