package basin.losses;

import basin.engine.number.Arithmetic;
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
}
