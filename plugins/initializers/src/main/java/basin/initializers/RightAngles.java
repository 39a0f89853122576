package basin.initializers;

import basin.spi.random.RandomStream;

/** Random matrices with columns, or rows, of one length and at right angles. */
final class RightAngles {
  private RightAngles() {}

  /**
   * Whichever of rows and columns are fewer are at right angles; row after row. By Gram and
   * Schmidt's method from normal numbers, so that none is preferred; twice, so that rounding does
   * not show.
   */
  static double[] matrix(int rows, int columns, double length, RandomStream random) {
    boolean tall = rows >= columns;
    int many = tall ? rows : columns;
    double[][] vectors = new double[tall ? columns : rows][];
    for (int k = 0; k < vectors.length; k++) {
      vectors[k] = normal(many, random);
      project(vectors, k);
      project(vectors, k);
      scale(vectors[k], 1 / Math.sqrt(dot(vectors[k], vectors[k])));
    }
    double[] numbers = new double[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        numbers[r * columns + c] = length * (tall ? vectors[c][r] : vectors[r][c]);
      }
    }
    return numbers;
  }

  private static double[] normal(int length, RandomStream random) {
    double[] vector = new double[length];
    for (int i = 0; i < length; i++) {
      vector[i] = random.gaussian();
    }
    return vector;
  }

  /** Vector k ← what of it is at right angles to those before. */
  private static void project(double[][] vectors, int k) {
    for (int j = 0; j < k; j++) {
      double share = dot(vectors[k], vectors[j]);
      for (int i = 0; i < vectors[k].length; i++) {
        vectors[k][i] -= share * vectors[j][i];
      }
    }
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  private static void scale(double[] x, double factor) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
  }
}
