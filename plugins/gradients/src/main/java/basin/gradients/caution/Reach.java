package basin.gradients.caution;

import basin.gradients.theory.Nonlinearity;
import basin.spi.network.Activation;
import basin.spi.number.Vec;

/**
 * Between which numbers an elementwise activation stays.
 *
 * @param low its smallest value; −∞ if there is none
 * @param high its largest value; ∞ if there is none
 */
record Reach(double low, double high) {
  private static final double END = 40;
  private static final int POINTS = 1601;
  private static final double[] FAR = {1e2, 1e4, 1e6};
  private static final double LARGE = 1e3;

  /**
   * Looked up at many points.
   *
   * @param room float64, to work in
   */
  static Reach of(Activation activation, Vec room) {
    double[] z = new double[POINTS + 2 * FAR.length];
    for (int i = 0; i < POINTS; i++) {
      z[i] = 2 * END * i / (POINTS - 1) - END;
    }
    for (int i = 0; i < FAR.length; i++) {
      z[POINTS + 2 * i] = FAR[i];
      z[POINTS + 2 * i + 1] = -FAR[i];
    }
    double[] values = new double[z.length];
    new Nonlinearity(activation, room).at(z, z.length, values, new double[z.length]);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Reach(
        low < -LARGE ? Double.NEGATIVE_INFINITY : low,
        high > LARGE ? Double.POSITIVE_INFINITY : high);
  }

  /** The nearest number to another. */
  double nearest(double x) {
    return Math.min(high, Math.max(low, x));
  }

  /** {@code between 0 and 1}, {@code not below 0}. */
  String words() {
    if (Double.isInfinite(high)) {
      return "not below " + Said.number(low);
    }
    return Double.isInfinite(low)
        ? "not above " + Said.number(high)
        : "between " + Said.number(low) + " and " + Said.number(high);
  }
}
