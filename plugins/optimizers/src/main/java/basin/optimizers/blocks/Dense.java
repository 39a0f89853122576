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

  static void set(Matrix a, RealMatrix dense) {
    for (int r = 0; r < a.rows(); r++) {
      a.row(r).set(dense.getRow(r));
    }
  }
}
