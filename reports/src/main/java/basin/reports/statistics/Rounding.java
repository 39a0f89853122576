package basin.reports.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * When two numbers are the same but for the rounding of what they were made from.
 *
 * <p>A metric is stored in float64, but computed from what float32 may have rounded to 2⁻²⁴ of its
 * size. A difference of two such differences carries four of these errors; twice that is taken as
 * the same.
 */
public final class Rounding {
  /** The relative difference up to which numbers are the same, 2⁻²¹ ≈ 4.8·10⁻⁷. */
  public static final double SHARE = 0x1p-21;

  private Rounding() {}

  /** Whether two numbers differ by rounding alone; an infinite one equals only itself. */
  public static boolean same(double a, double b) {
    return a == b
        || Double.isFinite(a - b) && Math.abs(a - b) <= SHARE * Math.max(Math.abs(a), Math.abs(b));
  }

  /**
   * Numbers without the rounding that keeps them from being tied: a size within the tolerance is 0,
   * and sizes within the tolerance of the next smaller one become that one.
   *
   * @param tolerance absolute, at least 0
   */
  public static double[] settled(double tolerance, double... numbers) {
    int[] order =
        IntStream.range(0, numbers.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.abs(numbers[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] settled = new double[numbers.length];
    double last = 0;
    double shared = 0;
    for (int i : order) {
      double size = Math.abs(numbers[i]);
      shared = size - last <= tolerance || size == last ? shared : size;
      last = size;
      settled[i] = shared == 0 ? 0 : Math.copySign(shared, numbers[i]);
    }
    return settled;
  }

  /** Whether numbers that are {@link #settled} hold a zero, or one size twice. */
  public static boolean tied(double... settled) {
    double[] sizes = Arrays.stream(settled).map(Math::abs).sorted().toArray();
    return sizes.length > 0 && sizes[0] == 0
        || IntStream.range(1, sizes.length).anyMatch(i -> sizes[i] == sizes[i - 1]);
  }
}
