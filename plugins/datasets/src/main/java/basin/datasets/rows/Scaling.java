package basin.datasets.rows;

/**
 * What one column is mapped by: (value / unit − origin) / spread.
 *
 * @param origin what becomes 0, in units
 * @param spread what becomes 1 above it, in units; 0 if every value becomes 0
 * @param unit a power of two
 */
record Scaling(Mean origin, double spread, double unit) {
  /** Of a constant column. */
  static final Scaling CONSTANT = new Scaling(Mean.ZERO, 0, 1);

  /** The same in another unit. */
  Scaling in(double other) {
    return new Scaling(origin, spread, other);
  }

  /** A value of the column, mapped. */
  double of(double value) {
    return spread == 0 ? 0 : origin.to(value / unit) / spread;
  }

  /** What a value becomes: {@code (y − 20.5) / 3.25}. */
  String formula(String value) {
    return spread == 0
        ? "0"
        : "(" + value + " − " + (origin.near() + origin.rest()) * unit + ") / " + spread * unit;
  }
}
