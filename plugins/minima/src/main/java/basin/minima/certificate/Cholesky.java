package basin.minima.certificate;

/** Solves with positive definite matrices, and notices those that are not. */
final class Cholesky {
  private Cholesky() {}

  /** A⁻¹·b; null if A is not positive definite. */
  static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[][] root = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum = Math.fma(-root[i][k], root[j][k], sum);
        }
        if (i == j) {
          if (!(sum > 0)) {
            return null;
          }
          root[i][i] = Math.sqrt(sum);
        } else {
          root[i][j] = sum / root[j][j];
        }
      }
    }
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] = Math.fma(-root[i][k], x[k], x[i]);
      }
      x[i] /= root[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] = Math.fma(-root[k][i], x[k], x[i]);
      }
      x[i] /= root[i][i];
    }
    return x;
  }
}
