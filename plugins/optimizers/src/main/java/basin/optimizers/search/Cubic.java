package basin.optimizers.search;

import basin.spi.descent.Line.Place;

/** The cubic through two places with their values and slopes (Nocedal and Wright 3.59). */
final class Cubic {
  private Cubic() {}

  /** Where it is lowest between two bounds; their middle if it has no minimum. */
  static double minimum(Place one, Place other, double from, double to) {
    Place left = one.length() <= other.length() ? one : other;
    Place right = left == one ? other : one;
    double span = right.length() - left.length();
    double mean = left.slope() + right.slope() - 3 * (left.value() - right.value()) / -span;
    double square = mean * mean - left.slope() * right.slope();
    if (!(square >= 0)) {
      return (from + to) / 2;
    }
    double root = Math.sqrt(square);
    double share = (right.slope() + root - mean) / (right.slope() - left.slope() + 2 * root);
    double lowest = right.length() - span * share;
    return Double.isFinite(lowest) ? Math.min(Math.max(lowest, from), to) : (from + to) / 2;
  }
}
