package basin.curvature;

import basin.engine.number.Arithmetic;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import java.util.Arrays;

/**
 * A full matrix with eigenvalues that are known to the last digit: H·Λ·H/n with Hadamard's matrix H
 * of order n, a power of two. Its entries are exact where the eigenvalues are multiples of 2⁻²⁰
 * below 2²⁰.
 */
record Rotated(double[] eigenvalues, double[][] rows) implements LinearMap {
  static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);

  static Rotated of(double... eigenvalues) {
    int n = eigenvalues.length;
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += sign(i, k) * sign(k, j) * eigenvalues[k];
        }
        rows[i][j] = sum / n;
      }
    }
    double[] rising = eigenvalues.clone();
    Arrays.sort(rising);
    return new Rotated(rising, rows);
  }

  private static int sign(int i, int j) {
    return Integer.bitCount(i & j) % 2 == 0 ? 1 : -1;
  }

  @Override
  public void apply(Vec x, Vec product) {
    double[] numbers = x.toArray();
    for (int i = 0; i < rows.length; i++) {
      double sum = 0;
      for (int j = 0; j < rows.length; j++) {
        sum += rows[i][j] * numbers[j];
      }
      product.set(i, sum);
    }
  }

  Vec zeros() {
    return DOUBLES.vec(rows.length);
  }
}
