package basin.reports.statistics.correction;

import java.util.Arrays;

/** m·p for m tests, however they depend on one another. */
public final class Bonferroni {
  private Bonferroni() {}

  /** Corrected p-values in the order given; what is NaN stays so and does not count. */
  public static double[] correct(double... p) {
    return Ascending.correct(
        sorted -> Arrays.stream(sorted).map(x -> sorted.length * x).toArray(), p);
  }
}
