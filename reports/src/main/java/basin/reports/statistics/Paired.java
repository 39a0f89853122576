package basin.reports.statistics;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Two things compared under the same seeds, by their differences.
 *
 * @param pairs how many
 * @param difference mean difference with Student's limits
 * @param constant whether every difference is the same, so that no test applies
 * @param p two-sided, of the paired t-test; NaN of fewer than two pairs
 * @param rankP two-sided, of {@link SignedRank}; empty for more pairs than it counts
 */
public record Paired(
    int pairs, Interval difference, boolean constant, double p, OptionalDouble rankP) {
  /** Compares by differences, one for each seed. */
  public static Paired of(double... differences) {
    Sample sample = new Sample(differences);
    return new Paired(
        differences.length,
        Interval.ofMean(sample),
        sample.constant(),
        studentP(sample),
        wilcoxonP(differences));
  }

  private static double studentP(Sample sample) {
    if (sample.size() < 2) {
      return Double.NaN;
    }
    if (sample.constant()) {
      return sample.mean() == 0 ? 1 : 0;
    }
    double t = Math.abs(sample.mean() / sample.standardError());
    return 2 * new TDistribution(null, sample.size() - 1.0).cumulativeProbability(-t);
  }

  private static OptionalDouble wilcoxonP(double[] differences) {
    return differences.length > SignedRank.LIMIT
        ? OptionalDouble.empty()
        : OptionalDouble.of(SignedRank.of(differences).p());
  }
}
