package basin.curvature;

import java.util.Arrays;

/**
 * A symmetric matrix brought to three diagonals by reflections, A = Qᵀ·T·Q, from the last row up
 * (Golub and Van Loan 2013, section 8.3.1).
 *
 * <p>What a reflection changes and the product that the next one needs are worked out in one pass
 * over the rows, for it is memory that takes the time.
 */
final class Householder {
  private final double[][] a;
  private final double[] diagonal;
  private final double[] beside;

  /** Of row i, 2/uᵀu of its reflection 1 − factor·u·uᵀ; 0 where there is none to do. */
  private final double[] factors;

  private Householder(double[][] a) {
    this.a = a;
    this.diagonal = new double[a.length];
    this.beside = new double[Math.max(0, a.length - 1)];
    this.factors = new double[a.length];
  }

  /** The matrix is used up: the reflections come to lie in it. */
  static Householder of(double[][] symmetric) {
    Householder reduced = new Householder(symmetric);
    reduced.reduce();
    return reduced;
  }

  double[] diagonal() {
    return diagonal;
  }

  /** What stands beside the diagonal. */
  double[] beside() {
    return beside;
  }

  private void reduce() {
    int n = a.length;
    double[] image = new double[n];
    double[] change = new double[n];
    if (n > 0) {
      reflect(n - 1);
      for (int j = 0; j < n - 1; j++) {
        add(image, a[n - 1][j], a[j], n - 1);
      }
    }
    for (int i = n - 1; i > 0; i--) {
      change(i, image, change);
      update(i, i - 1, change);
      reflect(i - 1);
      double[] next = a[i - 1];
      Arrays.fill(image, 0, i, 0);
      for (int j = 0; j < i - 1; j++) {
        update(i, j, change);
        add(image, next[j], a[j], i - 1);
      }
    }
  }

  /** Takes row i to its diagonal and one entry beside it; u takes the row's place. */
  private void reflect(int i) {
    double[] u = a[i];
    diagonal[i] = u[i];
    if (i == 0) {
      return;
    }
    double largest = 0;
    for (int j = 0; j < i; j++) {
      largest = Math.max(largest, Math.abs(u[j]));
    }
    double last = u[i - 1];
    if (largest == 0 || i == 1) {
      beside[i - 1] = last;
      Arrays.fill(u, 0, i, 0);
      return;
    }
    double sum = 0;
    for (int j = 0; j < i; j++) {
      u[j] /= largest;
      sum = Math.fma(u[j], u[j], sum);
    }
    double length = -Math.copySign(Math.sqrt(sum), last);
    beside[i - 1] = length * largest;
    factors[i] = 1 / (sum - u[i - 1] * length);
    u[i - 1] -= length;
  }

  /** change ← w, so that A − u·wᵀ − w·uᵀ is the reflected matrix: w = f·A·u − f²/2·(uᵀAu)·u. */
  private void change(int i, double[] image, double[] change) {
    double[] u = a[i];
    double form = 0;
    for (int j = 0; j < i; j++) {
      form = Math.fma(u[j], image[j], form);
    }
    double half = factors[i] * factors[i] * form / 2;
    for (int j = 0; j < i; j++) {
      change[j] = factors[i] * image[j] - half * u[j];
    }
  }

  /** The reflection of row i in row j above it, up to the diagonal and beyond: to column i. */
  private void update(int i, int j, double[] change) {
    if (factors[i] == 0) {
      return;
    }
    double[] row = a[j];
    double[] u = a[i];
    double c = -change[j];
    double d = -u[j];
    for (int k = 0; k < i; k++) {
      row[k] = Math.fma(c, u[k], Math.fma(d, change[k], row[k]));
    }
  }

  private static void add(double[] sum, double factor, double[] row, int n) {
    for (int k = 0; k < n; k++) {
      sum[k] = Math.fma(factor, row[k], sum[k]);
    }
  }

  /** Q: row m is what the m-th axis of T is in the coordinates of A. */
  double[][] axes() {
    int n = a.length;
    double[][] product = new double[n][n];
    double[] along = new double[n];
    for (int i = 0; i < n; i++) {
      product[i][i] = 1;
    }
    for (int i = 2; i < n; i++) {
      if (factors[i] != 0) {
        reflect(product, a[i], factors[i], i, along);
      }
    }
    return transposed(product);
  }

  /** product ← (1 − f·u·uᵀ)·product, which beyond n rows and columns is still 1. */
  private static void reflect(double[][] product, double[] u, double f, int n, double[] along) {
    Arrays.fill(along, 0, n, 0);
    for (int m = 0; m < n; m++) {
      add(along, u[m], product[m], n);
    }
    for (int m = 0; m < n; m++) {
      add(product[m], -f * u[m], along, n);
    }
  }

  private static double[][] transposed(double[][] square) {
    for (int i = 0; i < square.length; i++) {
      for (int j = 0; j < i; j++) {
        double entry = square[i][j];
        square[i][j] = square[j][i];
        square[j][i] = entry;
      }
    }
    return square;
  }
}
