package basin.curvature;

/**
 * Eigenvalues of a symmetric matrix of three diagonals, rising, and the first component of each
 * eigenvector: by implicit QL steps with Wilkinson's shift (Golub and Van Loan 2013, section 8.3).
 *
 * @param values rising
 * @param first the first components of eigenvectors of length 1
 */
public record Tridiagonal(double[] values, double[] first) {
  /** Two or three do for a value; never so many. */
  private static final int ROUNDS = 100;

  /**
   * Of a diagonal and what stands beside it.
   *
   * @param beside one number less than the diagonal
   */
  public static Tridiagonal of(double[] diagonal, double[] beside) {
    int n = diagonal.length;
    double[] d = diagonal.clone();
    double[] e = new double[n];
    System.arraycopy(beside, 0, e, 0, n - 1);
    double[] z = new double[n];
    z[0] = 1;
    for (int l = 0; l < n; l++) {
      for (int round = 0; round < ROUNDS; round++) {
        int m = end(d, e, l);
        if (m == l) {
          break;
        }
        chase(d, e, z, l, m);
      }
    }
    sort(d, z);
    return new Tridiagonal(d, z);
  }

  /** The last row of the part from {@code l} on that hangs together. */
  private static int end(double[] d, double[] e, int l) {
    int m = l;
    while (m < d.length - 1 && Math.abs(e[m]) > Math.ulp(Math.abs(d[m]) + Math.abs(d[m + 1])) / 2) {
      m++;
    }
    return m;
  }

  /** One step of rotations from row {@code m} up to row {@code l}. */
  private static void chase(double[] d, double[] e, double[] z, int l, int m) {
    double half = (d[l + 1] - d[l]) / (2 * e[l]);
    double root = Math.copySign(StrictMath.hypot(half, 1), half);
    double g = d[m] - d[l] + e[l] / (half + root);
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = m - 1; i >= l; i--) {
      double f = s * e[i];
      double b = c * e[i];
      double r = StrictMath.hypot(f, g);
      e[i + 1] = r;
      if (r == 0) {
        d[i + 1] -= p;
        e[m] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      double turned = (d[i] - g) * s + 2 * c * b;
      p = s * turned;
      d[i + 1] = g + p;
      g = c * turned - b;
      double component = z[i + 1];
      z[i + 1] = s * z[i] + c * component;
      z[i] = c * z[i] - s * component;
    }
    d[l] -= p;
    e[l] = g;
    e[m] = 0;
  }

  private static void sort(double[] values, double[] first) {
    for (int i = 1; i < values.length; i++) {
      double value = values[i];
      double component = first[i];
      int j = i;
      for (; j > 0 && values[j - 1] > value; j--) {
        values[j] = values[j - 1];
        first[j] = first[j - 1];
      }
      values[j] = value;
      first[j] = component;
    }
  }
}
