package basin.designs;

/** Numbers that are kept off the ends of (0, 1), where distributions are infinite. */
final class Share {
  private static final double LEAST = 0x1p-53;

  private Share() {}

  static double of(double number) {
    return Math.min(Math.max(number, LEAST), 1 - LEAST);
  }
}
