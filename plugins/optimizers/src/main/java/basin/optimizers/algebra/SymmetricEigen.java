package basin.optimizers.algebra;

import java.util.Arrays;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, in double precision.
 *
 * <p>By the QL method, and where that does not converge, as it may not where entries are of very
 * different size, by Jacobi's rotations, which always do and take longer (Golub and Van Loan 2013,
 * sections 8.3 and 8.5). A matrix with an entry that is not finite has eigenvalues of NaN: what
 * follows from them diverges, and is called so.
 *
 * @param values in no particular order
 * @param vectors in the same order, as columns
 */
public record SymmetricEigen(double[] values, RealMatrix vectors) {
  /** A dozen do for any matrix that fits in memory; rounding may keep the last from ending. */
  private static final int SWEEPS = 60;

  /** Of a matrix whose lower triangle is looked at. */
  public static SymmetricEigen of(RealMatrix matrix) {
    double[][] a = matrix.getData();
    boolean finite = true;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        a[j][i] = a[i][j];
        finite &= Double.isFinite(a[i][j]);
      }
    }
    if (!finite) {
      double[] unknown = new double[a.length];
      Arrays.fill(unknown, Double.NaN);
      return new SymmetricEigen(unknown, MatrixUtils.createRealIdentityMatrix(a.length));
    }
    try {
      EigenDecomposition parts = new EigenDecomposition(MatrixUtils.createRealMatrix(a));
      return new SymmetricEigen(parts.getRealEigenvalues(), parts.getV());
    } catch (MathIllegalStateException | MathArithmeticException endless) {
      return rotated(a);
    }
  }

  /** By rotations alone; the matrix is used up. */
  static SymmetricEigen rotated(double[][] a) {
    double[][] v = MatrixUtils.createRealIdentityMatrix(a.length).getData();
    for (int sweep = 0; sweep < SWEEPS && swept(a, v); sweep++) {
      // once more
    }
    double[] values = new double[a.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = a[i][i];
    }
    return new SymmetricEigen(values, MatrixUtils.createRealMatrix(v));
  }

  /** A sweep over all entries off the diagonal; whether one of them was worth a rotation. */
  private static boolean swept(double[][] a, double[][] v) {
    boolean any = false;
    for (int p = 0; p < a.length; p++) {
      for (int q = p + 1; q < a.length; q++) {
        double small = Math.ulp(a[p][p]) / 2 + Math.ulp(a[q][q]) / 2;
        if (Math.abs(a[p][q]) > small) {
          rotate(a, v, p, q);
          any = true;
        }
      }
    }
    return any;
  }

  /** Makes one entry 0 by turning its plane. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double tangent = Math.copySign(1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1)), theta);
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = cosine * kp - sine * kq;
      a[k][q] = sine * kp + cosine * kq;
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = cosine * pk - sine * qk;
      a[q][k] = sine * pk + cosine * qk;
      double kp = v[k][p];
      double kq = v[k][q];
      v[k][p] = cosine * kp - sine * kq;
      v[k][q] = sine * kp + cosine * kq;
    }
    a[p][q] = 0;
    a[q][p] = 0;
  }
}
