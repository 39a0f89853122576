package basin.reports.factors;

import basin.reports.statistics.Interval;
import basin.reports.study.Clock;
import basin.reports.study.Criterion;
import basin.reports.study.Measure;
import basin.reports.study.Replicate;
import basin.reports.study.Standing;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is compared, as a cost: less is better, on the measure's scale; ∞ of a trial that diverged
 * or never reached the target. Where some cost is ∞, places within each replicate are compared.
 *
 * @param criterion what counts
 * @param measure of the series that ranks
 * @param clock by which a target is timed
 * @param ranked whether costs are places, because some have no number
 */
record Response(Criterion criterion, Measure measure, Clock clock, boolean ranked) {
  static Response of(Study study) {
    Measure measure = study.measure(study.criterion().ranked());
    return new Response(study.criterion(), measure, Clock.of(study), false);
  }

  /** The same for places. */
  Response places() {
    return new Response(criterion, measure, clock, true);
  }

  /** The costs of a setting. */
  SortedMap<Replicate, Double> costs(Standing standing) {
    if (criterion.timed()) {
      return standing.reach().orElseThrow().byReplicate();
    }
    SortedMap<Replicate, Double> costs = new TreeMap<>();
    standing
        .score()
        .values()
        .forEach((r, value) -> costs.put(r, criterion.cost(measure.scale().map(value))));
    standing.score().lost().forEach(r -> costs.put(r, Double.POSITIVE_INFINITY));
    return costs;
  }

  /** Up to which size a difference of costs is rounding. */
  double tolerance(double largest) {
    return plain() ? 0 : measure.tolerance(largest);
  }

  /** What is shown for a mean cost: in the series' unit, or a mean place. */
  Interval value(Interval cost) {
    if (ranked) {
      return cost.within(1, Double.POSITIVE_INFINITY);
    }
    if (criterion.timed()) {
      return cost.within(0, Double.POSITIVE_INFINITY);
    }
    Interval own =
        criterion.higher() ? new Interval(-cost.center(), -cost.high(), -cost.low()) : cost;
    return measure.scale().unmap(own).within(measure.least(), measure.most());
  }

  /** What is shown for a difference of costs: a difference, or a ratio above 1. */
  Interval difference(Interval costs) {
    return plain() ? costs : measure.difference(costs);
  }

  private boolean plain() {
    return ranked || criterion.timed();
  }

  /** Whether differences are ratios. */
  boolean byRatio() {
    return !plain() && measure.byRatio();
  }

  /** A difference of costs in words: {@code a factor of 3}, {@code 0.02}, {@code 5 epochs}. */
  String amount(Interval costs) {
    Interval shown = difference(costs);
    if (byRatio()) {
      return "a factor of " + Prose.ratio(shown);
    }
    return Prose.estimate(shown)
        + (ranked
            ? (shown.center() == 1 ? " place" : " places")
            : criterion.timed() ? " " + clock.unit() + "s" : "");
  }

  /** What is compared, in words. */
  String name() {
    String timed = clock.unit() + "s to the target";
    return ranked
        ? "mean place by " + (criterion.timed() ? timed : criterion.ranked())
        : criterion.timed() ? timed : criterion.ranked();
  }

  /** The same at the beginning of a title; a series keeps its name. */
  String title() {
    return ranked ? Prose.capital(name()) : name();
  }

  /** How it is averaged. */
  String mean() {
    return byRatio() ? "geometric mean" : "mean";
  }
}
