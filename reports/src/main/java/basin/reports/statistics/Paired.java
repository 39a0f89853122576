package basin.reports.statistics;

import basin.reports.statistics.rank.NormalSignedRank;
import basin.reports.statistics.rank.SignedRank;
import basin.reports.statistics.samples.Student;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Two things compared under the same seeds, by their differences.
 *
 * <p>The paired t-test stands where its premise can: differences from a continuous distribution are
 * never tied. Where some are zero or of equal size, or one is infinite, the exact signed ranks
 * decide, which need nothing but symmetry.
 *
 * @param differences one for each seed, without the rounding that keeps equal ones apart
 * @param difference mean difference with Student's limits; without limits where all differences are
 *     the same, because then they say nothing about their spread
 * @param ranked whether p is that of the signed ranks
 * @param p two-sided; NaN of fewer than two pairs
 */
public record Paired(Sample differences, Interval difference, boolean ranked, double p) {
  /** Compares by differences, one for each seed, each good to its last digit. */
  public static Paired of(double... differences) {
    return within(0, differences);
  }

  /**
   * Compares by differences, one for each seed.
   *
   * @param tolerance up to which differences are the same, absolute
   */
  public static Paired within(double tolerance, double... differences) {
    double[] settled = Rounding.settled(tolerance, differences);
    return of(settled, Rounding.tied(settled), differences);
  }

  /**
   * Compares times under the same seeds up to a budget: one that never came counts as the budget,
   * so that the mean difference is that of restricted means, which has limits however many are
   * missing. That neither came makes a difference of 0, but no tie: the ranks decide only where
   * times that came differ by the same.
   *
   * @param budget when a run is given up, above 0 and finite
   * @param first times of the first, ∞ where it never came
   * @param second times of the second under the same seeds
   */
  public static Paired restricted(double budget, double[] first, double[] second) {
    Require.paired("times", first, second);
    Require.finite("budget", 1, budget);
    double[] differences = new double[first.length];
    boolean[] came = new boolean[first.length];
    for (int i = 0; i < first.length; i++) {
      differences[i] = Math.min(budget, first[i]) - Math.min(budget, second[i]);
      came[i] = first[i] < budget || second[i] < budget;
    }
    double[] told =
        IntStream.range(0, came.length)
            .filter(i -> came[i])
            .mapToDouble(i -> differences[i])
            .toArray();
    return of(differences, Rounding.tied(told), differences);
  }

  private static Paired of(double[] settled, boolean tied, double... differences) {
    Sample sample = new Sample(settled);
    boolean finite = Arrays.stream(differences).allMatch(Double::isFinite);
    boolean ranked = !finite || tied || sample.size() > 1 && sample.constant();
    return new Paired(
        sample,
        finite && !sample.constant()
            ? Interval.ofMean(new Sample(differences))
            : Interval.point(new Sample(differences).mean()),
        ranked,
        p(sample, ranked));
  }

  /**
   * Whether the differences are above 0 beyond chance: p says so after correction, and so do the
   * limits where there are any.
   *
   * @param corrected p after correction for all comparisons that were made
   * @param level at which a difference is believed
   */
  public boolean above(double corrected, double level) {
    boolean sided = difference.known() ? difference.low() > 0 : difference.center() > 0;
    return sided && corrected <= level;
  }

  /** Whether the differences are below 0 beyond chance: as {@link #above} from the other side. */
  public boolean below(double corrected, double level) {
    boolean sided = difference.known() ? difference.high() < 0 : difference.center() < 0;
    return sided && corrected <= level;
  }

  /** How many pairs. */
  public int pairs() {
    return differences.size();
  }

  /** Whether all differences are the same but for rounding. */
  public boolean constant() {
    return pairs() > 0 && differences.constant();
  }

  /** Whether there is no difference at all, but for rounding. */
  public boolean tie() {
    return constant() && differences.mean() == 0;
  }

  /**
   * Two-sided p of {@link SignedRank}, or of {@link NormalSignedRank} where there are too many
   * pairs to count; empty of none.
   */
  public OptionalDouble rankP() {
    return pairs() == 0 ? OptionalDouble.empty() : OptionalDouble.of(rankP(differences));
  }

  private static double p(Sample sample, boolean ranked) {
    if (sample.size() < 2) {
      return Double.NaN;
    }
    return ranked ? rankP(sample) : Student.p(sample);
  }

  private static double rankP(Sample sample) {
    return sample.size() > SignedRank.LIMIT
        ? NormalSignedRank.of(true, sample.values()).p()
        : SignedRank.of(sample.values()).p();
  }
}
