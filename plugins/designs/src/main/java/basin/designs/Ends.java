package basin.designs;

/** Ends of a range. */
final class Ends {
  private Ends() {}

  static void require(double from, double to) {
    if (!(from < to)) {
      throw new IllegalArgumentException("from must be less than to");
    }
  }
}
