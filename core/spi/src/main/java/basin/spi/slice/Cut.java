package basin.spi.slice;

/**
 * What a slice looks like.
 *
 * @param plane whether the directions span one plane, or are lines each for itself
 * @param count how many directions at most
 * @param points on each coordinate
 * @param reach how far to either side, in lengths of the directions
 */
public record Cut(boolean plane, int count, int points, double reach) {
  /** Evenly spaced from one number to another, both ends exact. */
  public double[] coordinates(double low, double high) {
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      double share = i / (points - 1.0);
      values[i] = i == points - 1 ? high : low + (high - low) * share;
    }
    return values;
  }
}
