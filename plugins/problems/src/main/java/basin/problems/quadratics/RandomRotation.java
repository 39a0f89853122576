package basin.problems.quadratics;

import java.util.function.DoubleSupplier;

/**
 * A rotation or reflection of many dimensions, all of them equally likely: made up of reflections,
 * one for each dimension from the third on (Stewart 1980, The efficient generation of random
 * orthogonal matrices).
 */
final class RandomRotation {
  private RandomRotation() {}

  /**
   * An orthogonal matrix.
   *
   * @param angle uniform in 0 to 2π, by which the first two axes are turned
   * @param normal draws normal numbers with mean 0 and one variance
   */
  static double[][] of(int size, double angle, DoubleSupplier normal) {
    if (size == 1) {
      return new double[][] {{1}};
    }
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    double[][] r = {{c, s}, {-s, c}};
    while (r.length < size) {
      r = grown(r, normal);
    }
    return r;
  }

  /** Rᵀ·diag(λ)·R; the sign of R does not matter. */
  static double[][] turned(double[] eigenvalues, double[][] r) {
    int size = eigenvalues.length;
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
          sum += r[k][i] * eigenvalues[k] * r[k][j];
        }
        matrix[i][j] = sum;
        matrix[j][i] = sum;
      }
    }
    return matrix;
  }

  /** One axis more: B − 2x(xᵀB) with B = diag(1, R) and x normal to the mirror. */
  private static double[][] grown(double[][] r, DoubleSupplier normal) {
    int n = r.length + 1;
    double[] x = mirror(n, normal);
    double[] row = new double[n]; // xᵀB
    row[0] = x[0];
    for (int i = 1; i < n; i++) {
      for (int j = 1; j < n; j++) {
        row[j] += x[i] * r[i - 1][j - 1];
      }
    }
    double[][] larger = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double before = i == 0 || j == 0 ? (i == j ? 1 : 0) : r[i - 1][j - 1];
        larger[i][j] = before - 2 * x[i] * row[j];
      }
    }
    return larger;
  }

  /** (e₁ − v)/‖e₁ − v‖ for a random direction v. */
  private static double[] mirror(int n, DoubleSupplier normal) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = normal.getAsDouble();
    }
    double length = norm(x);
    for (int i = 0; i < n; i++) {
      x[i] = (i == 0 ? 1 : 0) - x[i] / length;
    }
    double distance = norm(x);
    for (int i = 0; i < n; i++) {
      x[i] /= distance;
    }
    return x;
  }

  private static double norm(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each * each;
    }
    return Math.sqrt(sum);
  }
}
