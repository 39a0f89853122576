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
   * Compares by differences of which some tell nothing, such as those of two runs that were both
   * given up. They have a part in the mean and in the spread, but bring no degree of freedom: that
   * they are alike does not say how far apart others are. Without this the limits of few times with
   * many such pairs are too close (README.md).
   *
   * @param telling whether a difference tells something
   */
  public static Paired telling(boolean[] telling, double... differences) {
    double[] told =
        IntStream.range(0, differences.length)
            .filter(i -> telling[i])
            .mapToDouble(i -> differences[i])
            .toArray();
    Sample sample = new Sample(Require.finite("differences", 0, differences));
    boolean ranked = told.length < 2 || Rounding.tied(told);
    boolean limits = told.length > 1 && !sample.constant();
    return new Paired(
        sample,
        limits
            ? Interval.ofMean(sample, Interval.LEVEL, told.length - 1)
            : Interval.point(sample.mean()),
        ranked,
        sample.size() < 2
            ? Double.NaN
            : ranked ? rankP(new Sample(told)) : Student.p(sample, told.length - 1));
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
