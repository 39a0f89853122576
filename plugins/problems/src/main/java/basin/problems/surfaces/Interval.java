package basin.problems.surfaces;

/** The numbers from low to high. */
record Interval(double low, double high) {
  /** The numbers up to {@code reach} away from 0. */
  static Interval within(double reach) {
    return new Interval(-reach, reach);
  }

  /** The point that lies at this share of the way, in 0 to 1. */
  double at(double share) {
    return low + share * (high - low);
  }
}
