package basin.losses;

import basin.engine.network.MeanLoss;
import basin.engine.number.Arithmetic;
import basin.spi.network.Loss;
import basin.spi.number.Matrix;
import basin.spi.number.Precision;

/** Matrices from rows of numbers. */
final class Matrices {
  private Matrices() {}

  static Matrix of(Precision precision, double[]... rows) {
    Matrix matrix = Arithmetic.of(precision).matrix(rows.length, rows[0].length);
    for (int r = 0; r < rows.length; r++) {
      matrix.row(r).set(rows[r]);
    }
    return matrix;
  }

  static double[] row(double... numbers) {
    return numbers;
  }

  /** What a loss comes to. */
  static double value(Loss loss, Matrix predictions, Matrix targets) {
    return mean(loss, predictions).value(predictions, targets);
  }

  /** gradient ← ∂value/∂predictions. */
  static void gradient(Loss loss, Matrix predictions, Matrix targets, Matrix gradient) {
    mean(loss, predictions).gradient(predictions, targets, gradient);
  }

  private static MeanLoss mean(Loss loss, Matrix predictions) {
    return new MeanLoss(loss, Arithmetic.of(predictions.precision()));
  }
}
