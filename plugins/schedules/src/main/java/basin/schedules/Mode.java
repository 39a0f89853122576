package basin.schedules;

/** Which way a metric becomes better. */
public enum Mode {
  /** Less is better. */
  MIN(-1),
  /** More is better. */
  MAX(1);

  private final int sign;

  Mode(int sign) {
    this.sign = sign;
  }

  /**
   * That of losses and accuracies.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Mode of(String metric) {
    if (metric.endsWith("loss")) {
      return MIN;
    }
    if (metric.endsWith("accuracy")) {
      return MAX;
    }
    throw new IllegalArgumentException(
        metric
            + " is neither a loss nor an accuracy; add mode: min if less of it is better, or mode:"
            + " max if more");
  }

  /** Of the direction to the better. */
  int sign() {
    return sign;
  }

  /** Whether a value is better than another; NaN never is. */
  boolean better(double value, double other) {
    return sign * value > sign * other;
  }

  /** What everything is better than. */
  double worst() {
    return sign * Double.NEGATIVE_INFINITY;
  }
}
