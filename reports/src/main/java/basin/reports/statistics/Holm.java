package basin.reports.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction for several tests: keeps the chance of one false alarm among all at the level
 * of one test. Holm 1979, <i>A simple sequentially rejective multiple test procedure</i>.
 */
public final class Holm {
  private Holm() {}

  /** Corrected p-values, p̃₍ᵢ₎ = max over j ≤ i of min(1, (m−j+1)·p₍ⱼ₎), in the order given. */
  public static double[] correct(double... p) {
    int[] order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = new double[p.length];
    double highest = 0;
    for (int j = 0; j < p.length; j++) {
      highest = Math.max(highest, Math.min(1, (p.length - j) * p[order[j]]));
      corrected[order[j]] = highest;
    }
    return corrected;
  }
}
