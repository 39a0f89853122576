package basin.optimizers.algebra;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The p with the smallest ‖Ap + b‖, by Householder's triangular form of A; of several, by singular
 * values, the shortest.
 *
 * <p>AᵀA is never formed: it has the square of A's condition, and half of the digits. Columns are
 * brought to lengths between ½ and 2 by powers of two, which round nothing. What is found is mended
 * with residuals in twice the digits, until that changes little (Björck 1967).
 */
public final class LeastSquares {
  /** A column that adds less than this to those before is none of its own. */
  private static final double RANK = 1e-14;

  private LeastSquares() {}

  /** Solves; A and b are left as they are. */
  public static double[] solve(double[][] a, double[] b) {
    double[] scales = scales(a);
    double[][] scaled = new double[a.length][scales.length];
    double[] right = new double[b.length];
    for (int i = 0; i < a.length; i++) {
      right[i] = -b[i];
      for (int j = 0; j < scales.length; j++) {
        scaled[i][j] = a[i][j] * scales[j];
      }
    }
    double[] p = solveScaled(scaled, right);
    for (int j = 0; j < p.length; j++) {
      p[j] *= scales[j];
    }
    return p;
  }

  private static double[] solveScaled(double[][] a, double[] b) {
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(a, false);
    if (a.length >= a[0].length) {
      QRDecomposition triangular = new QRDecomposition(matrix, RANK);
      if (triangular.getSolver().isNonSingular()) {
        return new Mending(a, b, triangular).solution();
      }
    }
    return new SingularValueDecomposition(matrix)
        .getSolver()
        .solve(new ArrayRealVector(b, false))
        .toArray();
  }

  /** Powers of two that bring each column to a length of about 1. */
  private static double[] scales(double[][] a) {
    double[] scales = new double[a[0].length];
    for (int j = 0; j < scales.length; j++) {
      double length = 0;
      for (double[] row : a) {
        length = StrictMath.hypot(length, row[j]);
      }
      scales[j] = length > 0 ? Math.scalb(1.0, -Math.getExponent(length)) : 1;
    }
    return scales;
  }
}
