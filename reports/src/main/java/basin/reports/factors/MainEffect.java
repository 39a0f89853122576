package basin.reports.factors;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.reports.statistics.factorial.Effect;
import basin.reports.study.Duel;
import java.util.List;

/**
 * What a factor does, on average over all combinations of the others.
 *
 * @param place of the factor in the design
 * @param factor itself
 * @param means level × replicate of mean costs
 * @param order levels, lowest mean cost first
 * @param effect its analysis of variance
 * @param corrected p of the effect after Holm's correction for all effects that are told
 * @param share of the variation of all values
 * @param contrasts of all pairs of levels
 */
record MainEffect(
    int place,
    Factor factor,
    double[][] means,
    List<Integer> order,
    Effect effect,
    double corrected,
    Interval share,
    List<Contrast> contrasts) {

  /** Whether it does something beyond chance. */
  boolean sure() {
    return corrected <= Duel.SIGNIFICANT && !tie();
  }

  /** Whether no two levels differ but for rounding. */
  boolean tie() {
    return contrasts.stream().allMatch(Contrast::tie);
  }

  int best() {
    return order.get(0);
  }

  int worst() {
    return order.get(order.size() - 1);
  }

  /** The mean cost of a level with its limits. */
  Interval mean(int level) {
    return Interval.ofMean(new Sample(means[level]));
  }

  /** The comparison of two levels. */
  Contrast contrast(int one, int other) {
    return contrasts.stream().filter(c -> c.of(one, other)).findFirst().orElseThrow();
  }

  /**
   * Whether the mean cost rises or falls with the number all the way: 1 if more is better, −1 if
   * less is, 0 if neither or if levels are no numbers.
   */
  int direction() {
    if (!factor.numeric()) {
      return 0;
    }
    boolean falls = true;
    boolean rises = true;
    for (int level = 1; level < factor.size(); level++) {
      double step = mean(level).center() - mean(level - 1).center();
      falls &= step < 0;
      rises &= step > 0;
    }
    return falls ? 1 : rises ? -1 : 0;
  }
}
