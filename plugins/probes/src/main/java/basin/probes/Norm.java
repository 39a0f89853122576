package basin.probes;

import basin.spi.number.Vec;

/** Euclidean norms that survive vanishing and exploding numbers. */
final class Norm {
  /** In between, squares neither vanish nor overflow in float32. */
  private static final double SMALL = 1e-15;

  private static final double LARGE = 1e15;

  private Norm() {}

  /**
   * √(Σ x²). Where squares would leave the range of float32, the sum is taken in double over
   * numbers divided by the largest.
   */
  static double of(Vec x) {
    double norm = x.norm();
    return norm > SMALL && norm < LARGE ? norm : scaled(x);
  }

  private static double scaled(Vec x) {
    double largest = 0;
    for (int i = 0; i < x.length(); i++) {
      largest = Math.max(largest, Math.abs(x.get(i)));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (int i = 0; i < x.length(); i++) {
      double share = x.get(i) / largest;
      sum = Math.fma(share, share, sum);
    }
    return largest * Math.sqrt(sum);
  }
}
