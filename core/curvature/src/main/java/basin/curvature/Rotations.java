package basin.curvature;

/**
 * Rotations of neighbouring rows, taken down as they come and done later, many at once, on one
 * stretch of columns after the other: small enough to stay in the cache.
 */
final class Rotations {
  /** Of columns. */
  private static final int STRETCH = 64;

  private final double[][] rows;
  private final int[] places;
  private final double[] cosines;
  private final double[] sines;
  private int count;

  Rotations(double[][] rows) {
    this.rows = rows;
    int room = 16 * Math.max(16, rows.length);
    this.places = new int[room];
    this.cosines = new double[room];
    this.sines = new double[room];
  }

  /** Row i ← c·row i − s·row i+1, and row i+1 ← s·row i + c·row i+1. */
  void rotate(int i, double c, double s) {
    places[count] = i;
    cosines[count] = c;
    sines[count++] = s;
    if (count == places.length) {
      flush();
    }
  }

  /** Does what was taken down. */
  void flush() {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    for (int from = 0; from < columns; from += STRETCH) {
      int to = Math.min(columns, from + STRETCH);
      for (int k = 0; k < count; k++) {
        turn(rows[places[k]], rows[places[k] + 1], cosines[k], sines[k], from, to);
      }
    }
    count = 0;
  }

  private static void turn(double[] x, double[] y, double c, double s, int from, int to) {
    for (int k = from; k < to; k++) {
      double first = x[k];
      double second = y[k];
      y[k] = Math.fma(s, first, c * second);
      x[k] = Math.fma(c, first, -s * second);
    }
  }
}
