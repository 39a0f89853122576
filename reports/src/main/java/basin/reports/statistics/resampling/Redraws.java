package basin.reports.statistics.resampling;

import basin.reports.statistics.random.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to draw n of n with replacement, where the order is of no matter.
 *
 * @param indices what is drawn
 * @param ways how many orders lead to it, n!/Π multiplicities!; a whole number
 */
public record Redraws(int[] indices, double ways) {
  /** How many there are, C(2n − 1, n); ∞ past what a double counts. */
  public static double count(int n) {
    double count = 1;
    for (int i = 1; i < n; i++) {
      count = count * (n + i) / i;
    }
    return Math.rint(count);
  }

  /** All of them; their ways add up to nⁿ. */
  public static List<Redraws> of(int n) {
    List<Redraws> all = new ArrayList<>();
    extend(new int[n], 0, 0, 1, 0, all);
    return all;
  }

  /**
   * All of them where they are at most {@code most}, else so many that are drawn.
   *
   * @param draws asked only where they are drawn
   */
  public static List<Redraws> some(int n, int most, Draws draws) {
    if (count(n) <= most) {
      return of(n);
    }
    List<Redraws> drawn = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      drawn.add(new Redraws(draws.resample(n), 1));
    }
    return drawn;
  }

  /** What is drawn of a sample of n numbers. */
  public double[] of(double... sample) {
    double[] drawn = new double[indices.length];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = sample[indices[i]];
    }
    return drawn;
  }

  /** Fills the place and all after it with indices from {@code least} on. */
  private static void extend(
      int[] drawn, int place, int least, double ways, int repeated, List<Redraws> all) {
    if (place == drawn.length) {
      all.add(new Redraws(drawn.clone(), ways));
      return;
    }
    for (int index = least; index < drawn.length; index++) {
      int times = index == least && place > 0 ? repeated + 1 : 1;
      drawn[place] = index;
      extend(drawn, place + 1, index, ways * (place + 1) / times, times, all);
    }
  }
}
