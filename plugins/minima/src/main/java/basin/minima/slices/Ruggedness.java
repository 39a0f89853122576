package basin.minima.slices;

/**
 * How rugged a slice is, by second differences of its losses; only their signs count, so that it is
 * told alike of a high picture and of a low one.
 *
 * @param x coordinates: one row for all, or one for each line
 * @param y the other coordinate of each row; none of lines
 * @param losses a row for each y, or each line
 */
record Ruggedness(double[][] x, double[] y, double[][] losses) {
  /** A second difference below this share of its terms is none. */
  private static final double ROUNDING = 0x1p-44;

  /**
   * The share of inner points at which the loss bends down: along its line, or over a plane on the
   * mean of both directions. NaN if there is none.
   */
  double bent() {
    int inner = 0;
    int down = 0;
    for (int row = first(); row < losses.length - first(); row++) {
      for (int i = 1; i < losses[row].length - 1; i++) {
        double bend = bend(row, i);
        inner += Double.isNaN(bend) ? 0 : 1;
        down += bend < 0 ? 1 : 0;
      }
    }
    return inner == 0 ? Double.NaN : down / (double) inner;
  }

  /** How many points lie below all points around them; of lines the mean over all. */
  double hollows() {
    int hollows = 0;
    for (int row = first(); row < losses.length - first(); row++) {
      for (int i = 1; i < losses[row].length - 1; i++) {
        hollows += hollow(row, i) ? 1 : 0;
      }
    }
    return plane() ? hollows : hollows / (double) losses.length;
  }

  private boolean plane() {
    return y.length > 0;
  }

  /** Rows at either border that have no neighbours: of lines none. */
  private int first() {
    return plane() ? 1 : 0;
  }

  /** The second derivative, or the sum of both; 0 within rounding. */
  private double bend(int row, int i) {
    double along = x[Math.min(row, x.length - 1)][1] - x[Math.min(row, x.length - 1)][0];
    double middle = losses[row][i];
    double bend = (losses[row][i - 1] - 2 * middle + losses[row][i + 1]) / along / along;
    double size =
        (Math.abs(losses[row][i - 1]) + 2 * Math.abs(middle) + Math.abs(losses[row][i + 1]))
            / along
            / along;
    if (plane()) {
      double across = y[1] - y[0];
      double before = losses[row - 1][i];
      double behind = losses[row + 1][i];
      bend += (before - 2 * middle + behind) / across / across;
      size += (Math.abs(before) + 2 * Math.abs(middle) + Math.abs(behind)) / across / across;
    }
    if (!Double.isFinite(bend)) {
      return Double.NaN;
    }
    return Math.abs(bend) <= ROUNDING * size ? 0 : bend;
  }

  private boolean hollow(int row, int i) {
    for (int r = row - first(); r <= row + first(); r++) {
      for (int k = i - 1; k <= i + 1; k++) {
        if ((r != row || k != i) && !(losses[r][k] > losses[row][i])) {
          return false;
        }
      }
    }
    return true;
  }
}
