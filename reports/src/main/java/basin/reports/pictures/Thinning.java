package basin.reports.pictures;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Fewer points than the eye can tell apart, for a page of bearable size; first and last are kept.
 */
public final class Thinning {
  /** The most points of one line. */
  public static final int LIMIT = 500;

  private Thinning() {}

  /** Evenly spaced indices of an array, at most {@link #LIMIT}. */
  public static int[] indices(int length) {
    return indices(length, LIMIT);
  }

  /** Evenly spaced indices of an array. */
  public static int[] indices(int length, int limit) {
    return length <= limit
        ? IntStream.range(0, length).toArray()
        : IntStream.range(0, limit)
            .map(i -> (int) ((long) i * (length - 1) / (limit - 1)))
            .toArray();
  }

  /** The values at the indices. */
  public static double[] pick(double[] values, int[] indices) {
    return Arrays.stream(indices).mapToDouble(i -> values[i]).toArray();
  }
}
