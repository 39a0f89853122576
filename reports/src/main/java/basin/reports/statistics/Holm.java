package basin.reports.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction for several tests: keeps the chance of one false alarm among all at the level
 * of one test. Holm 1979, <i>A simple sequentially rejective multiple test procedure</i>.
 */
public final class Holm {
  private Holm() {}

  /**
   * Corrected p-values, p̃₍ᵢ₎ = max over j ≤ i of min(1, (m−j+1)·p₍ⱼ₎), in the order given.
   *
   * @param p of the m tests that were made; NaN where none could be, which stays NaN and does not
   *     count
   */
  public static double[] correct(double... p) {
    int[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = p.clone();
    double highest = 0;
    for (int j = 0; j < order.length; j++) {
      highest = Math.max(highest, Math.min(1, (order.length - j) * p[order[j]]));
      corrected[order[j]] = highest;
    }
    return corrected;
  }
}
