package basin.reports.statistics.correction;

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
    return Ascending.correct(Holm::step, p);
  }

  private static double[] step(double... sorted) {
    double[] corrected = new double[sorted.length];
    for (int j = 0; j < sorted.length; j++) {
      corrected[j] = (sorted.length - j) * sorted[j];
    }
    return Ascending.rising(corrected);
  }
}
