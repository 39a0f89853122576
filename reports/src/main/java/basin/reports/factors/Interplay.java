package basin.reports.factors;

import basin.reports.statistics.Interval;
import basin.reports.statistics.factorial.Effect;
import basin.reports.study.Duel;

/**
 * How much the effect of one factor hangs on another.
 *
 * @param first place of one factor
 * @param second place of the other
 * @param effect analysis of variance of the interaction
 * @param corrected p of the effect after Holm's correction for all effects that are told
 * @param share of the variation of all values
 */
record Interplay(int first, int second, Effect effect, double corrected, Interval share) {
  /** Whether there is one beyond chance. */
  boolean sure() {
    return corrected <= Duel.SIGNIFICANT;
  }

  boolean of(int one, int other) {
    return first == Math.min(one, other) && second == Math.max(one, other);
  }
}
