package basin.reports.statistics.correction;

import java.util.Arrays;

/**
 * Holds the expected share of false alarms among the alarms, however tests depend on one another.
 *
 * <p>Benjamini and Hochberg's, times 1 + 1/2 + … + 1/m. Benjamini and Yekutieli 2001, <i>The
 * control of the false discovery rate in multiple testing under dependency</i>.
 */
public final class BenjaminiYekutieli {
  private BenjaminiYekutieli() {}

  /** Corrected p-values in the order given; what is NaN stays so and does not count. */
  public static double[] correct(double... p) {
    return Ascending.correct(BenjaminiYekutieli::step, p);
  }

  private static double[] step(double... sorted) {
    double harmonic = 0;
    for (int j = 1; j <= sorted.length; j++) {
      harmonic += 1.0 / j;
    }
    double factor = harmonic;
    return Arrays.stream(BenjaminiHochberg.step(sorted)).map(x -> factor * x).toArray();
  }
}
