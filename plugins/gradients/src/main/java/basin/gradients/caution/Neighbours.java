package basin.gradients.caution;

import basin.spi.number.Matrix;
import java.util.Arrays;

/**
 * What the nearest other rows say of a row: whatever is not linear shows there, and noise does not.
 */
final class Neighbours {
  private static final int NEAREST = 3;

  private Neighbours() {}

  /**
   * For each row the mean target of the nearest others, inputs being measured in their deviations.
   */
  static double[][] answers(Matrix x, Matrix y) {
    double[] scales = scales(x);
    double[][] answers = new double[x.rows()][y.columns()];
    for (int r = 0; r < x.rows(); r++) {
      for (int near : nearest(x, r, scales)) {
        for (int c = 0; c < y.columns(); c++) {
          answers[r][c] += y.get(near, c) / NEAREST;
        }
      }
    }
    return answers;
  }

  private static int[] nearest(Matrix x, int row, double[] scales) {
    double[] far = new double[NEAREST];
    int[] places = new int[NEAREST];
    Arrays.fill(far, Double.POSITIVE_INFINITY);
    for (int r = 0; r < x.rows(); r++) {
      double distance = r == row ? Double.NaN : distance(x, row, r, scales);
      int place = NEAREST - 1;
      if (!(distance < far[place])) {
        continue;
      }
      for (; place > 0 && distance < far[place - 1]; place--) {
        far[place] = far[place - 1];
        places[place] = places[place - 1];
      }
      far[place] = distance;
      places[place] = r;
    }
    return places;
  }

  private static double distance(Matrix x, int r, int s, double[] scales) {
    double sum = 0;
    for (int c = 0; c < scales.length; c++) {
      double apart = (x.get(r, c) - x.get(s, c)) * scales[c];
      sum += apart * apart;
    }
    return sum;
  }

  private static double[] scales(Matrix x) {
    double[] scales = new double[x.columns()];
    for (int c = 0; c < scales.length; c++) {
      double mean = 0;
      double square = 0;
      for (int r = 0; r < x.rows(); r++) {
        mean += x.get(r, c) / x.rows();
        square += x.get(r, c) * x.get(r, c) / x.rows();
      }
      double variance = square - mean * mean;
      scales[c] = variance > 1e-12 * square ? 1 / Math.sqrt(variance) : 0;
    }
    return scales;
  }
}
