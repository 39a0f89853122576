package basin.gradients;

import basin.spi.number.Matrix;
import basin.spi.probe.Recorder;

/**
 * How much a layer's outputs tell rows apart.
 *
 * @param cosine mean cosine of two rows; rows of zeros count as 0
 * @param rank (Σλ)²/Σλ² over the eigenvalues of the rows' covariance; 0 where all rows are equal
 */
record Alike(double cosine, double rank) {
  /** More rows would take long and tell no more. */
  private static final int MOST = 64;

  /** Of the first rows. */
  static Alike of(Matrix outputs) {
    int rows = Math.min(MOST, outputs.rows());
    int columns = outputs.columns();
    double[] x = outputs.top(rows).all().toArray();
    double[][] products = products(x, rows, columns);
    double[] lengths = new double[rows];
    double cosines = 0;
    for (int r = 0; r < rows; r++) {
      lengths[r] = Math.sqrt(products[r][r]);
      for (int s = 0; s < r; s++) {
        double both = lengths[r] * lengths[s];
        cosines += both > 0 ? products[r][s] / both : 0;
      }
    }
    return new Alike(cosines / (rows * (rows - 1) / 2.0), rank(products));
  }

  void record(String path, Recorder recorder) {
    recorder.record("signals.cosine." + path, cosine);
    recorder.record("signals.rank." + path, rank);
  }

  /** From products of centred rows, whose sums of squares are those of the covariance. */
  private static double rank(double[][] products) {
    int rows = products.length;
    double[] means = new double[rows];
    double mean = 0;
    double uncentred = 0;
    for (int r = 0; r < rows; r++) {
      for (int s = 0; s < rows; s++) {
        means[r] += products[r][s] / rows;
      }
      mean += means[r] / rows;
      uncentred += products[r][r];
    }
    double trace = 0;
    double squares = 0;
    for (int r = 0; r < rows; r++) {
      for (int s = 0; s < rows; s++) {
        double centred = products[r][s] - means[r] - means[s] + mean;
        squares += centred * centred;
        trace += r == s ? centred : 0;
      }
    }
    return trace <= 1e-12 * uncentred ? 0 : trace * trace / squares;
  }

  /**
   * Four at a time: each sum waits for its own last addition, four do so together, and each keeps
   * its order.
   */
  private static double[][] products(double[] x, int rows, int columns) {
    double[][] products = new double[rows][rows];
    for (int r = 0; r < rows; r++) {
      int s = 0;
      for (; s + 4 <= r + 1; s += 4) {
        four(products, x, columns, r, s);
      }
      for (; s <= r; s++) {
        products[r][s] = product(x, columns, r, s);
      }
      for (int other = 0; other < r; other++) {
        products[other][r] = products[r][other];
      }
    }
    return products;
  }

  private static void four(double[][] products, double[] x, int columns, int r, int s) {
    int own = r * columns;
    int first = s * columns;
    int second = first + columns;
    int third = second + columns;
    int fourth = third + columns;
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i < columns; i++) {
      double factor = x[own + i];
      a += factor * x[first + i];
      b += factor * x[second + i];
      c += factor * x[third + i];
      d += factor * x[fourth + i];
    }
    products[r][s] = a;
    products[r][s + 1] = b;
    products[r][s + 2] = c;
    products[r][s + 3] = d;
  }

  private static double product(double[] x, int columns, int r, int s) {
    double sum = 0;
    for (int i = 0; i < columns; i++) {
      sum += x[r * columns + i] * x[s * columns + i];
    }
    return sum;
  }
}
