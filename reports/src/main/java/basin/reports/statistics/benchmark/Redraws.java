package basin.reports.statistics.benchmark;

import basin.reports.statistics.random.Draws;
import java.util.ArrayList;
import java.util.List;

/**
 * All ways to draw n of n with replacement where the order is of no matter: C(2n − 1, n) of them
 * for nⁿ draws in order.
 *
 * @param indices what is drawn
 * @param chance its share of all draws, n!/(Π multiplicities!)/nⁿ
 */
public record Redraws(int[] indices, double chance) {
  /** How many there are; ∞ past what a double counts. */
  public static double count(int n) {
    double count = 1;
    for (int i = 1; i < n; i++) {
      count = count * (n + i) / i;
    }
    return Math.rint(count);
  }

  /** All of them. */
  public static List<Redraws> of(int n) {
    List<Redraws> all = new ArrayList<>();
    extend(new int[n], 0, 0, 1, 0, all);
    return all;
  }

  /**
   * All of them where they are at most {@code most}, else so many that are drawn, each with the
   * same chance.
   *
   * @param draws asked only where they are drawn
   */
  public static List<Redraws> some(int n, int most, Draws draws) {
    if (count(n) <= most) {
      return of(n);
    }
    List<Redraws> drawn = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      drawn.add(new Redraws(draws.resample(n), 1.0 / most));
    }
    return drawn;
  }

  /** Fills the place and all after it with indices from {@code least} on. */
  private static void extend(
      int[] drawn, int place, int least, double chance, int repeated, List<Redraws> all) {
    int n = drawn.length;
    if (place == n) {
      all.add(new Redraws(drawn.clone(), chance));
      return;
    }
    for (int index = least; index < n; index++) {
      int times = index == least && place > 0 ? repeated + 1 : 1;
      drawn[place] = index;
      extend(drawn, place + 1, index, chance * (place + 1) / times / n, times, all);
    }
  }
}
