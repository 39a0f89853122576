package basin.reports.statistics.correction;

import java.util.Arrays;

/**
 * The closure of Simes' test, the sharpest of the step-wise corrections for independent or
 * positively dependent tests.
 *
 * <p>Hypothesis i is rejected if Simes' test rejects every set of hypotheses that holds it: of the
 * sets of one size, the hardest has the largest other p-values, so one set of each size is enough.
 * Simes' p of q values in rising order is min over j of q·p₍ⱼ₎/j. Hommel 1988, <i>A stagewise
 * rejective multiple test procedure based on a modified Bonferroni test</i>.
 */
public final class Hommel {
  private Hommel() {}

  /** Corrected p-values in the order given; what is NaN stays so and does not count. */
  public static double[] correct(double... p) {
    return Ascending.correct(Hommel::step, p);
  }

  private static double[] step(double... sorted) {
    int m = sorted.length;
    double[] corrected = sorted.clone();
    for (int size = 2; size <= m; size++) {
      int first = m - size;
      double others = others(size, sorted);
      double among = Math.min(others, size * sorted[first]);
      for (int i = 0; i < m; i++) {
        double own = i >= first ? among : Math.min(size * sorted[i], others);
        corrected[i] = Math.max(corrected[i], own);
      }
    }
    return corrected;
  }

  /** min over j = 2 … size of size·p/j, of the largest size − 1 p-values. */
  private static double others(int size, double... sorted) {
    double[] terms = new double[size - 1];
    Arrays.setAll(terms, j -> size * sorted[sorted.length - size + 1 + j] / (j + 2));
    return Arrays.stream(terms).min().orElse(1);
  }
}
