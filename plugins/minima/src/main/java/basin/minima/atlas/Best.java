package basin.minima.atlas;

import java.util.Arrays;

/**
 * Which minima are the best: all of the least loss, but for rounding.
 *
 * @param least loss
 * @param rounding a difference of losses up to this is none
 */
record Best(double least, double rounding) {
  /** The share of a loss that sums of many terms like its own lose in rounding. */
  private static final double LAST_DIGITS = 1e-14;

  /** The share up to which losses are the same wherever a report compares them. */
  private static final double SAME = 0x1p-21;

  /**
   * @param losses of minima
   * @param elsewhere values of the function at other points, which tell how large its terms are
   */
  static Best of(double[] losses, double[] elsewhere) {
    double size = Arrays.stream(elsewhere).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    return new Best(Arrays.stream(losses).min().orElse(Double.NaN), LAST_DIGITS * size);
  }

  boolean holds(double loss) {
    return loss - least <= rounding || loss - least <= SAME * Math.abs(loss);
  }
}
