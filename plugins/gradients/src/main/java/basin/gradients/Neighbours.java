package basin.gradients;

import basin.spi.number.Matrix;
import basin.spi.problem.Answered;
import basin.spi.problem.Predictions;

/**
 * How much of the targets a row's nearest neighbour knows, each column of the inputs scaled to
 * deviation 1: about 0 or less where targets have nothing to do with the inputs.
 */
final class Neighbours {
  private static final int MOST = 400;

  private Neighbours() {}

  /** Of some rows, whose outputs are lost. */
  static double learnt(Answered answered) {
    Matrix inputs = answered.predictions().inputs();
    Matrix targets = answered.predictions().targets();
    Matrix outputs = answered.predictions().outputs();
    int rows = Math.min(MOST, inputs.rows());
    double[] scale = Columns.of(inputs).deviations();
    for (int r = 0; r < rows; r++) {
      int nearest = nearest(inputs, r, rows, scale);
      for (int c = 0; c < targets.columns(); c++) {
        outputs.set(r, c, targets.get(nearest, c));
      }
    }
    Predictions some = new Predictions(inputs.top(rows), targets.top(rows), outputs.top(rows));
    return Learnt.of(new Answered(some, answered.reading(), answered.loss()));
  }

  private static int nearest(Matrix inputs, int row, int rows, double[] scale) {
    int nearest = row == 0 ? 1 : 0;
    double least = Double.POSITIVE_INFINITY;
    for (int other = 0; other < rows; other++) {
      double away = 0;
      for (int c = 0; other != row && c < scale.length && away < least; c++) {
        double apart = scale[c] > 0 ? (inputs.get(row, c) - inputs.get(other, c)) / scale[c] : 0;
        away += apart * apart;
      }
      if (other != row && away < least) {
        least = away;
        nearest = other;
      }
    }
    return nearest;
  }
}
