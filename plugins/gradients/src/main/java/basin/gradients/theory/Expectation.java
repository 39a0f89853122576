package basin.gradients.theory;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a random network does, over many draws of its weights.
 *
 * <p>If the measured network is one more draw, its number is equally likely to take any place among
 * theirs. So it lies between the k-th smallest and the k-th largest of n with probability 1 − 2k/(n
 * + 1), whatever the distribution: with 199 draws and k = 5, or 39 and k = 1, with 95 %.
 *
 * @param draws 39, 199 or another number one below a multiple of 40
 */
public record Expectation(List<Profile> draws) {
  private static final double TAIL = 0.025;

  /** Rounding of measured numbers in float32, beside which a narrower interval would be false. */
  private static final double ROUNDING = 1e-4;

  /**
   * A middle and the ends that hold 95 %.
   *
   * @param low its lower end
   * @param middle the median
   * @param high its upper end
   */
  public record Interval(double low, double middle, double high) {
    /** Of a number of so many draws. */
    public static Interval of(double[] numbers) {
      double[] sorted = numbers.clone();
      Arrays.sort(sorted);
      int k = (int) Math.round(TAIL * (sorted.length + 1));
      double low = sorted[k - 1];
      double high = sorted[sorted.length - k];
      return new Interval(
          low - ROUNDING * Math.abs(low),
          sorted[sorted.length / 2],
          high + ROUNDING * Math.abs(high));
    }

    /** Whether a number lies in it. */
    public boolean holds(double x) {
      return x >= low && x <= high;
    }
  }

  /** Where a number of the network lies. */
  public Interval of(ToDoubleFunction<Profile> number) {
    return Interval.of(draws.stream().mapToDouble(number).toArray());
  }

  /** Two-sided: how often a draw would lie as far out as a measured number. */
  public double chance(ToDoubleFunction<Profile> number, double measured) {
    return chance(draws.stream().mapToDouble(number).toArray(), measured);
  }

  /** The same of a number of so many draws. */
  public static double chance(double[] all, double measured) {
    long below = Arrays.stream(all).filter(x -> x <= measured).count();
    long above = Arrays.stream(all).filter(x -> x >= measured).count();
    return Math.min(1, 2 * (1 + Math.min(below, above)) / (1.0 + all.length));
  }
}
