package basin.reports.statistics.correction;

/**
 * Holm's steps with Šidák's bound, a little sharper where tests do not depend on one another.
 *
 * <p>p̃₍ᵢ₎ = max over j ≤ i of 1 − (1 − p₍ⱼ₎)^(m−j+1). Šidák 1967; Holm 1979.
 */
public final class HolmSidak {
  private HolmSidak() {}

  /** Corrected p-values in the order given; what is NaN stays so and does not count. */
  public static double[] correct(double... p) {
    return Ascending.correct(HolmSidak::step, p);
  }

  private static double[] step(double... sorted) {
    double[] corrected = new double[sorted.length];
    for (int j = 0; j < sorted.length; j++) {
      corrected[j] = -Math.expm1((sorted.length - j) * Math.log1p(-sorted[j]));
    }
    return Ascending.rising(corrected);
  }
}
