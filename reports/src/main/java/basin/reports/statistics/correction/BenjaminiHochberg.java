package basin.reports.statistics.correction;

/**
 * Holds the expected share of false alarms among the alarms, for tests that are independent or
 * positively dependent.
 *
 * <p>p̃₍ᵢ₎ = min over j ≥ i of m·p₍ⱼ₎/j. Benjamini and Hochberg 1995, <i>Controlling the false
 * discovery rate</i>.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** Corrected p-values in the order given; what is NaN stays so and does not count. */
  public static double[] correct(double... p) {
    return Ascending.correct(BenjaminiHochberg::step, p);
  }

  static double[] step(double... sorted) {
    double[] corrected = new double[sorted.length];
    for (int j = 0; j < sorted.length; j++) {
      corrected[j] = sorted.length * sorted[j] / (j + 1);
    }
    return Ascending.falling(corrected);
  }
}
