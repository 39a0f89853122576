package basin.optimizers.descents;

import basin.spi.number.Vec;

/** How far to try to go before anything is known of the curvature. */
public final class FirstLength {
  private FirstLength() {}

  /** min(1, 1/Σ|gᵢ|) along −g: no further than a distance of 1. */
  public static double of(Vec slope) {
    double sum = 0;
    for (int i = 0; i < slope.length(); i++) {
      sum += Math.abs(slope.get(i));
    }
    return Math.min(1, 1 / sum);
  }
}
