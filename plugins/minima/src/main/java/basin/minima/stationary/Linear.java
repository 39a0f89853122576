package basin.minima.stationary;

/** Sums and products of vectors of doubles. */
public final class Linear {
  private Linear() {}

  /** ⟨a, b⟩. */
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum = Math.fma(a[i], b[i], sum);
    }
    return sum;
  }

  /** ‖a‖₂, also where squares would overflow or vanish. */
  public static double norm(double[] a) {
    double largest = largest(a);
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (double x : a) {
      sum = Math.fma(x / largest, x / largest, sum);
    }
    return largest * Math.sqrt(sum);
  }

  /** max |aᵢ|; NaN if one is. */
  public static double largest(double[] a) {
    double largest = 0;
    for (double x : a) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  /** a + t·b. */
  public static double[] plus(double[] a, double t, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      sum[i] = Math.fma(t, b[i], a[i]);
    }
    return sum;
  }

  /** a − b. */
  public static double[] minus(double[] a, double[] b) {
    return plus(a, -1, b);
  }

  /** t·a. */
  public static double[] times(double t, double[] a) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = t * a[i];
    }
    return product;
  }

  /** Each of some numbers over another. */
  public static double[] over(double[] a, double[] b) {
    double[] ratio = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      ratio[i] = a[i] / b[i];
    }
    return ratio;
  }

  /** matrix·a. */
  public static double[] times(double[][] matrix, double[] a) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < product.length; i++) {
      product[i] = dot(matrix[i], a);
    }
    return product;
  }

  /** Σ aₖ·rowₖ. */
  public static double[] combined(double[][] rows, double[] a, int n) {
    double[] sum = new double[n];
    for (int k = 0; k < rows.length; k++) {
      for (int i = 0; i < n; i++) {
        sum[i] = Math.fma(a[k], rows[k][i], sum[i]);
      }
    }
    return sum;
  }

  /** The part of a vector that is orthogonal to rows of length 1, orthogonal to each other. */
  public static double[] without(double[] a, Iterable<double[]> rows) {
    double[] rest = a.clone();
    for (int again = 0; again < 2; again++) { // twice is enough for orthogonality
      for (double[] row : rows) {
        double share = dot(rest, row);
        for (int i = 0; i < rest.length; i++) {
          rest[i] = Math.fma(-share, row[i], rest[i]);
        }
      }
    }
    return rest;
  }
}
