package basin.curvature;

/**
 * Eigenvalues by plane rotations that make one entry zero after the other, sweep after sweep
 * (Jacobi 1846; Golub and Van Loan 2013, section 8.5). Slow and sure: every sweep shrinks what lies
 * off the diagonal, whatever the sizes of the entries.
 */
final class Jacobi {
  /** A dozen do for any matrix that fits in memory; rounding may keep the last from ending. */
  private static final int SWEEPS = 60;

  private Jacobi() {}

  /** The spectrum in no particular order; the matrix is used up. */
  static Spectrum spectrum(double[][] a) {
    int n = a.length;
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS && rotated(a, v); sweep++) {
      // once more
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = a[i][i];
    }
    return new Spectrum(values, v);
  }

  /** A sweep over all entries off the diagonal; whether one of them was worth a rotation. */
  private static boolean rotated(double[][] a, double[][] v) {
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

  private static void rotate(double[][] a, double[][] v, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1 / (Math.abs(theta) + Math.sqrt(theta * theta + 1)), theta);
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    double entry = a[p][q];
    double pp = a[p][p] - t * entry;
    double qq = a[q][q] + t * entry;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
      a[p][k] = a[k][p];
      a[q][k] = a[k][q];
      double vp = v[p][k];
      double vq = v[q][k];
      v[p][k] = c * vp - s * vq;
      v[q][k] = s * vp + c * vq;
    }
    a[p][p] = pp;
    a[q][q] = qq;
    a[p][q] = 0;
    a[q][p] = 0;
  }
}
