package basin.optimizers.blocks;

import basin.spi.number.Matrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Matrices of a run as matrices of doubles for the library, and back. */
final class Dense {
  private Dense() {}

  static RealMatrix of(Matrix a) {
    RealMatrix dense = new Array2DRowRealMatrix(a.rows(), a.columns());
    for (int r = 0; r < a.rows(); r++) {
      dense.setRow(r, a.row(r).toArray());
    }
    return dense;
  }

  /**
   * A power of 2 by which the largest number comes to something between 1 and 2, so that squares
   * neither overflow nor vanish; no bit of a number is lost. 1 for a matrix of zeros.
   */
  static double scale(RealMatrix a) {
    double largest = 0;
    for (int r = 0; r < a.getRowDimension(); r++) {
      for (double each : a.getRow(r)) {
        largest = Math.max(largest, Math.abs(each));
      }
    }
    return largest < Double.MIN_NORMAL ? 1 : Math.scalb(1.0, -Math.getExponent(largest));
  }

  static void set(Matrix a, RealMatrix dense) {
    for (int r = 0; r < a.rows(); r++) {
      a.row(r).set(dense.getRow(r));
    }
  }
}
