package basin.reports.statistics.correction;

/**
 * Steps down from the largest p-value, for tests that are independent or positively dependent.
 *
 * <p>p̃₍ᵢ₎ = min over j ≥ i of (m−j+1)·p₍ⱼ₎. Hochberg 1988, <i>A sharper Bonferroni procedure for
 * multiple tests of significance</i>.
 */
public final class Hochberg {
  private Hochberg() {}

  /** Corrected p-values in the order given; what is NaN stays so and does not count. */
  public static double[] correct(double... p) {
    return Ascending.correct(Hochberg::step, p);
  }

  private static double[] step(double... sorted) {
    double[] corrected = new double[sorted.length];
    for (int j = 0; j < sorted.length; j++) {
      corrected[j] = (sorted.length - j) * sorted[j];
    }
    return Ascending.falling(corrected);
  }
}
