package basin.optimizers.algebra;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The p with the smallest ‖Ap + b‖, by Householder's triangular form of A with its columns brought
 * to length 1; of several, by singular values, the shortest.
 *
 * <p>AᵀA is never formed: it has the square of A's condition, and half of the digits.
 */
public final class LeastSquares {
  /** A column that adds less than this to those before is none of its own. */
  private static final double RANK = 1e-14;

  private LeastSquares() {}

  /** Solves; A is left as it is. */
  public static double[] solve(double[][] a, double[] b) {
    int columns = a[0].length;
    double[] lengths = new double[columns];
    for (int j = 0; j < columns; j++) {
      lengths[j] = length(a, j);
    }
    double[][] scaled = new double[a.length][columns];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < columns; j++) {
        scaled[i][j] = a[i][j] / lengths[j];
      }
    }
    double[] p = solveScaled(new Array2DRowRealMatrix(scaled, false), b);
    for (int j = 0; j < columns; j++) {
      p[j] = -p[j] / lengths[j];
    }
    return p;
  }

  private static double[] solveScaled(RealMatrix a, double[] b) {
    if (a.getRowDimension() >= a.getColumnDimension()) {
      QRDecomposition triangular = new QRDecomposition(a, RANK);
      if (triangular.getSolver().isNonSingular()) {
        return triangular.getSolver().solve(new ArrayRealVector(b, false)).toArray();
      }
    }
    return new SingularValueDecomposition(a)
        .getSolver()
        .solve(new ArrayRealVector(b, false))
        .toArray();
  }

  /** 1 for a column of zeros. */
  private static double length(double[][] a, int column) {
    double largest = 0;
    for (double[] row : a) {
      largest = Math.max(largest, Math.abs(row[column]));
    }
    if (largest == 0) {
      return 1;
    }
    double sum = 0;
    for (double[] row : a) {
      sum += row[column] / largest * (row[column] / largest);
    }
    return largest * Math.sqrt(sum);
  }
}
