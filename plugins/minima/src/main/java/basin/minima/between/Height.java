package basin.minima.between;

import java.util.function.DoubleUnaryOperator;

/**
 * How high a curve between two ends rises.
 *
 * <p>Among points at equal distances the highest is found, and between its neighbours the maximum
 * itself by golden sections: never lower than the highest of the points.
 *
 * @param barrier the largest loss less the mean of both ends': what {@code max L − ½(L₁ + L₂)} says
 * @param excess the largest difference to the line between the losses of both ends; 0 or more
 * @param largest the largest loss
 * @param position where, from 0 to 1
 */
record Height(double barrier, double excess, double largest, double position) {
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Golden sections that leave a millionth of the way between two points, and of f its square. */
  private static final int SECTIONS = 29;

  /**
   * From the losses at equal distances, both ends among them.
   *
   * @param losses at i/(n − 1)
   * @param between the loss at any place
   */
  static Height of(double[] losses, DoubleUnaryOperator between) {
    double first = losses[0];
    double last = losses[losses.length - 1];
    double[] highest = refined(losses, between);
    DoubleUnaryOperator chord = t -> (1 - t) * first + t * last;
    double[] above = new double[losses.length];
    for (int i = 0; i < above.length; i++) {
      above[i] = losses[i] - chord.applyAsDouble(place(i, losses));
    }
    double[] excess = refined(above, t -> between.applyAsDouble(t) - chord.applyAsDouble(t));
    return new Height(
        highest[1] - (first / 2 + last / 2), Math.max(0, excess[1]), highest[1], highest[0]);
  }

  private static double place(int i, double[] values) {
    return i / (values.length - 1.0);
  }

  /** Place and value of the maximum. */
  private static double[] refined(double[] values, DoubleUnaryOperator f) {
    int top = 0;
    for (int i = 1; i < values.length; i++) {
      top = values[i] > values[top] || Double.isNaN(values[i]) ? i : top;
    }
    double[] best = {place(top, values), values[top]};
    double low = place(Math.max(0, top - 1), values);
    double high = place(Math.min(values.length - 1, top + 1), values);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = f.applyAsDouble(left);
    double atRight = f.applyAsDouble(right);
    for (int s = 0; s < SECTIONS; s++) {
      best = higher(higher(best, left, atLeft), right, atRight);
      if (atLeft > atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = f.applyAsDouble(left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = f.applyAsDouble(right);
      }
    }
    return best;
  }

  private static double[] higher(double[] best, double place, double value) {
    return value > best[1] ? new double[] {place, value} : best;
  }
}
