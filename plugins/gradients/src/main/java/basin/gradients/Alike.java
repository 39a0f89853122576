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
    double cosines = 0;
    for (int r = 0; r < rows; r++) {
      for (int s = 0; s < r; s++) {
        double lengths = Math.sqrt(products[r][r]) * Math.sqrt(products[s][s]);
        cosines += lengths > 0 ? products[r][s] / lengths : 0;
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

  private static double[][] products(double[] x, int rows, int columns) {
    double[][] products = new double[rows][rows];
    for (int r = 0; r < rows; r++) {
      for (int s = 0; s <= r; s++) {
        double sum = 0;
        for (int c = 0; c < columns; c++) {
          sum += x[r * columns + c] * x[s * columns + c];
        }
        products[r][s] = sum;
        products[s][r] = sum;
      }
    }
    return products;
  }
}
