package basin.datasets.rows;

/**
 * The mean of a column.
 *
 * @param near the plain sum over the count
 * @param rest what is missing to the mean, where the rounding of the sum, or of the mean itself,
 *     shows beside the spread of the values, as with dates; else 0
 */
record Mean(double near, double rest) {
  /** Of a column about 0. */
  static final Mean ZERO = new Mean(0, 0);

  /** A rest of less than this share of the spread is lost in the scaled values' own rounding. */
  private static final double NEGLIGIBLE = 0x1p-40;

  /** Of a column; of the differences, which are small and exact, the plain mean will do. */
  static Mean of(double[] values) {
    double near = plain(values);
    double[] left = new double[values.length];
    double spread = 0;
    for (int i = 0; i < values.length; i++) {
      left[i] = values[i] - near;
      spread = Math.max(spread, Math.abs(left[i]));
    }
    double rest = plain(left);
    return new Mean(near, Math.abs(rest) > NEGLIGIBLE * spread ? rest : 0);
  }

  /** The plain sum over the count. */
  static double plain(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** How far a value is from the mean. */
  double to(double value) {
    return value - near - rest;
  }
}
