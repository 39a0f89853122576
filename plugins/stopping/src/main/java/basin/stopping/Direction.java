package basin.stopping;

import java.util.Optional;

/** Which way a metric becomes better. */
public enum Direction {
  /** Less is better. */
  MIN(-1),
  /** More is better. */
  MAX(1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /**
   * That of losses and accuracies, unless another is given.
   *
   * @throws IllegalArgumentException if it is neither and none is given
   */
  static Optional<Direction> of(Optional<Direction> given, String metric) {
    if (given.isPresent()) {
      return given;
    }
    if (metric.endsWith("loss")) {
      return Optional.of(MIN);
    }
    if (metric.endsWith("accuracy")) {
      return Optional.of(MAX);
    }
    throw new IllegalArgumentException(
        metric
            + " is neither a loss nor an accuracy; add mode: min if less of it is better, or mode:"
            + " max if more");
  }

  /** By how much a value is better than another; NaN if one is no number. */
  double gain(double value, double other) {
    return sign * (value - other);
  }
}
