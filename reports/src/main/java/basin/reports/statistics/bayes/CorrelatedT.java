package basin.reports.statistics.bayes;

import basin.reports.statistics.Tail;
import basin.reports.statistics.samples.ResampledT;

/**
 * The Bayesian correlated t test: where the mean difference lies, given differences over splits of
 * the same rows. Corani and Benavoli 2015.
 *
 * <p>The posterior is Student's t around x̄ with scale √((1/J + n_test/n_train)·s²) and J − 1
 * degrees of freedom. Where all differences are equal it is all at their value; on the edge of the
 * region it counts as inside.
 */
public final class CorrelatedT {
  private CorrelatedT() {}

  /**
   * The posterior below, inside and above the region [−rope, rope].
   *
   * @param rope at least 0
   */
  public static Belief of(ResampledT differences, double rope) {
    if (!(rope >= 0)) {
      throw new IllegalArgumentException("a region of practical equivalence of ±" + rope);
    }
    double error = differences.error();
    if (error == 0) {
      double mean = differences.mean();
      return new Belief(mean < -rope ? 1 : 0, Math.abs(mean) <= rope ? 1 : 0, mean > rope ? 1 : 0);
    }
    int freedom = differences.freedom();
    double below = Tail.student((rope + differences.mean()) / error, freedom);
    double above = Tail.student((rope - differences.mean()) / error, freedom);
    return new Belief(below, within(below, above), above);
  }

  private static double within(double below, double above) {
    return Math.max(0, 1 - below - above);
  }
}
