package basin.probes;

/**
 * Stretches of numbers to either side of zero, four to a decade over five decades, and what is
 * smaller in the middle. All numbers up to a size lie in one of them.
 *
 * @param exponent the stretches end before 10 to the power of it
 */
record SymmetricDecades(int exponent) {
  private static final int DECADES = 5;
  private static final int STRETCHES = 4;

  /** For numbers up to this size. */
  static SymmetricDecades of(double largest) {
    int exponent = 0;
    if (largest > 0) {
      exponent = (int) Math.ceil(StrictMath.log10(largest));
      exponent += StrictMath.pow(10, exponent) > largest ? 0 : 1;
    }
    return new SymmetricDecades(exponent);
  }

  /** Rising; the last of them is beyond all. */
  double[] edges() {
    int side = DECADES * STRETCHES + 1;
    double[] edges = new double[2 * side];
    for (int i = 0; i < side; i++) {
      double size = StrictMath.pow(10, exponent - DECADES + i / (double) STRETCHES);
      edges[side + i] = size;
      edges[side - 1 - i] = -size;
    }
    return edges;
  }
}
