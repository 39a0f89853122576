package basin.reports.study;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Two settings compared over the replicates they share.
 *
 * @param first the one that stands before
 * @param second the other
 * @param measure of the numbers that are compared
 * @param timed whether they are times to the target, not last values
 * @param gain by how much the first is better, on the measure's scale
 * @param corrected p after Holm's correction for all comparisons that were made
 */
public record Duel(
    Standing first,
    Standing second,
    Measure measure,
    boolean timed,
    Paired gain,
    double corrected) {
  /** The level at which a difference is believed. */
  public static final double SIGNIFICANT = 0.05;

  /** By what ranks: times where the goal has a target, last values where not. */
  static Duel of(Criterion criterion, Standing first, Standing second) {
    return criterion.timed() ? byTime(first, second) : byValue(criterion, first, second);
  }

  /** By the last values of the replicates in which both ended finite. */
  public static Duel byValue(Criterion criterion, Standing first, Standing second) {
    Measure measure = first.score().measure();
    Pairing pairing = Pairing.of(first.score().values(), second.score().values());
    double[] gains =
        pairing.gains((x, y) -> criterion.gain(measure.scale().map(x), measure.scale().map(y)));
    Paired plain = Paired.within(measure.tolerance(pairing.values()), gains);
    Paired gain = Folds.corrected(plain, pairing.replicates());
    return new Duel(first, second, measure, false, gain, gain.p());
  }

  private static Duel byTime(Standing first, Standing second) {
    Pairing pairing =
        Pairing.of(
            first.reach().orElseThrow().byReplicate(), second.reach().orElseThrow().byReplicate());
    Paired gain = Paired.of(pairing.gains((x, y) -> x == y ? 0 : y - x));
    return new Duel(first, second, Measure.plain(), true, gain, gain.p());
  }

  /** The same with p corrected for other comparisons. */
  Duel corrected(double p) {
    return new Duel(first, second, measure, timed, gain, p);
  }

  /** By how much the first is better: a difference, or a ratio. */
  public Interval lead() {
    return measure.difference(gain.difference());
  }

  /** Whether the interval leaves out a tie in favour of the first. */
  public boolean ahead() {
    return gain.difference().known() && gain.difference().low() > 0;
  }

  /**
   * Whether the first is better beyond chance: p says so after correction, and so does the interval
   * where there is one.
   */
  public boolean won() {
    return gain.above(corrected, SIGNIFICANT) && !fixed();
  }

  /** Whether no replicate changed anything of either, so that they are no repetition. */
  public boolean fixed() {
    return gain.pairs() > 1 && first.fixed() && second.fixed();
  }

  /** Whether every value is 0 but for rounding. */
  public boolean vanishing() {
    return !timed
        && Stream.of(first, second)
            .flatMapToDouble(s -> Arrays.stream(s.score().array()))
            .allMatch(measure::vanishes);
  }
}
