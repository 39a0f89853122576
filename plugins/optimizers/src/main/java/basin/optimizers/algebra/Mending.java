package basin.optimizers.algebra;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Least squares solved, and mended: p and the residual s are the solution of s + Ap = b, Aᵀs = 0,
 * and so are their corrections for what of it is left, in twice the digits.
 */
final class Mending {
  /** Each gains some digits; more is not to be had. */
  private static final int MOST = 4;

  private final double[][] a;
  private final double[] b;
  private final QRDecomposition triangular;
  private final RealMatrix upper;
  private final double[] p;
  private final double[] s;

  Mending(double[][] a, double[] b, QRDecomposition triangular) {
    this.a = a;
    this.b = b;
    this.triangular = triangular;
    int n = a[0].length;
    this.upper = triangular.getR().getSubMatrix(0, n - 1, 0, n - 1);
    this.p = triangular.getSolver().solve(new ArrayRealVector(b, false)).toArray();
    this.s = new double[b.length];
    for (int i = 0; i < s.length; i++) {
      s[i] = left(i, b[i], p);
    }
  }

  double[] solution() {
    double before = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MOST; i++) {
      double[] first = first();
      double[] correction = correction(first);
      double size = new ArrayRealVector(correction, false).getNorm();
      if (!(size < before / 2)) {
        return p; // no longer smaller
      }
      for (int j = 0; j < p.length; j++) {
        p[j] += correction[j];
      }
      for (int j = 0; j < s.length; j++) {
        s[j] += left(j, first[j], correction);
      }
      before = size;
    }
    return p;
  }

  /** b − s − Ap. */
  private double[] first() {
    double[] first = new double[b.length];
    for (int i = 0; i < first.length; i++) {
      LongSum sum = new LongSum(b[i]);
      sum.add(-1, s[i]);
      for (int j = 0; j < p.length; j++) {
        sum.add(-a[i][j], p[j]);
      }
      first[i] = sum.value();
    }
    return first;
  }

  /** R⁻¹(Qᵀf − R⁻ᵀg) with g = −Aᵀs. */
  private double[] correction(double[] first) {
    double[] second = new double[p.length];
    for (int j = 0; j < second.length; j++) {
      LongSum sum = new LongSum(0);
      for (int i = 0; i < s.length; i++) {
        sum.add(a[i][j], s[i]);
      }
      second[j] = sum.value();
    }
    RealVector other = new ArrayRealVector(second, false);
    MatrixUtils.solveLowerTriangularSystem(upper.transpose(), other);
    MatrixUtils.solveUpperTriangularSystem(upper, other);
    return triangular.getSolver().solve(new ArrayRealVector(first, false)).add(other).toArray();
  }

  /** start − (Ax)ᵢ. */
  private double left(int i, double start, double[] x) {
    double sum = start;
    for (int j = 0; j < x.length; j++) {
      sum -= a[i][j] * x[j];
    }
    return sum;
  }
}
