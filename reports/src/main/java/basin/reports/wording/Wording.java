package basin.reports.wording;

import basin.reports.statistics.Interval;
import basin.reports.study.Clock;
import basin.reports.study.Criterion;
import basin.reports.study.Duel;
import basin.reports.study.Measure;
import basin.reports.study.Replicates;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import java.util.ArrayList;
import java.util.List;

/** Phrases that several sections share. */
public final class Wording {
  /** Fewer replicates than this are said to be few. */
  public static final int FEW = 5;

  private static final String EVERYTHING = "all trials";

  private Wording() {}

  /** What a mean is called. */
  public static String mean(Measure measure) {
    return measure.byRatio() ? "geometric mean" : "mean";
  }

  /** What a difference is called. */
  public static String behind(Measure measure) {
    return measure.byRatio() ? "Behind by a factor of" : "Behind by";
  }

  /** How limits come about. */
  public static String limits(Measure measure) {
    return "95 % confidence, Student's t"
        + (measure.byRatio() ? " of the logarithms" : "")
        + (measure.share() ? ", cut at 0 and 1" : measure.least() == 0 ? ", cut at 0" : "")
        + "; none where all agree"
        + (measure.byRatio() ? " or more than three decades stay open" : "");
  }

  /** Limits as cells: those that span decades upon decades say nothing and are left out. */
  public static Interval telling(Interval interval, Measure measure) {
    return measure.byRatio() && Prose.vague(interval)
        ? Interval.point(interval.center())
        : interval;
  }

  /** A mean in words. */
  public static String estimate(Interval mean, Measure measure) {
    return measure.byRatio() ? Prose.factors(mean) : Prose.estimate(mean);
  }

  /** A score in words, with what a mean would hide: {@code 0.38 [95 % CI 0.26 to 0.51]}. */
  public static String value(Score score, Interval mean) {
    if (score.zeros() == score.values().size()) {
      return "exactly 0";
    }
    if (score.measure().vanishes(mean.center())) {
      return Prose.number(mean.center()) + ", 0 but for rounding,";
    }
    return estimate(mean, score.measure()) + zeros(score);
  }

  private static String zeros(Score score) {
    return score.zeros() == 0 || score.measure().share()
        ? ""
        : String.format(
            " (mean; %s of %s ended at exactly 0, the median is %s)",
            Prose.number(score.zeros()),
            Prose.count(score.values().size(), "run"),
            Prose.number(score.median()));
  }

  /**
   * How far the first is ahead, in words: {@code a factor of 3}, {@code 0.02}, {@code 5 epochs}.
   */
  public static String amount(Duel duel, Clock clock) {
    Interval lead = duel.lead();
    if (duel.timed()) {
      return lead.known()
          ? Prose.estimate(lead) + " " + clock.unit() + "s"
          : time(lead.center(), clock);
    }
    return duel.measure().byRatio() ? "a factor of " + Prose.ratio(lead) : Prose.estimate(lead);
  }

  /** {@code 1 epoch}, {@code 450 steps}. */
  public static String time(double time, Clock clock) {
    return Prose.number(time) + " " + clock.unit() + (time == 1 ? "" : "s");
  }

  /** {@code 12 seeds}, {@code only 3 seeds}. */
  public static String replicates(int n, Replicates replicates) {
    return (n < FEW ? "only " : "") + replicates.count(n);
  }

  /** {@code train.loss ≤ 0.01}. */
  public static String target(Criterion criterion) {
    return criterion.ranked()
        + (criterion.higher() ? " ≥ " : " ≤ ")
        + Prose.number(criterion.target().orElseThrow());
  }

  /** Names in the order of what they name, the first few. */
  public static String names(List<Setting> settings) {
    List<String> names = new ArrayList<>();
    settings.forEach(s -> names.add(s.label()));
    return Prose.some(names);
  }

  /** {@code With sgd}, the beginning of a sentence. */
  public static String with(String label) {
    return label.equals(EVERYTHING) ? "Over all trials" : "With " + label;
  }

  /** What was tuned as cells: numbers where they are some. */
  public static List<Object> tuned(Study study, Setting setting) {
    List<Object> cells = new ArrayList<>();
    for (String name : study.tuned()) {
      double number = setting.number(name);
      cells.add(Double.isNaN(number) ? setting.text(name) : (Object) number);
    }
    return cells;
  }

  /** What an axis of time is called in a title. */
  public static String over(Clock clock) {
    return costs(clock) ? clock.unit() + "s" : "time";
  }

  /** What tells a figure over a cost from that over time, at the end of its name. */
  public static String suffix(Clock clock) {
    return costs(clock) ? "-over-" + over(clock) : "";
  }

  /** What one evaluation is, where an axis counts them; it follows a sentence. */
  public static String tick(Study study, Clock clock) {
    return clock == Clock.EVALUATIONS
        ? " One evaluation is one value or one gradient that the optimizer asked for"
            + (study.fromRows() ? ", over the rows of a step" : "")
            + "; Hessian products are not counted here."
        : "";
  }

  private static boolean costs(Clock clock) {
    return clock == Clock.EVALUATIONS || clock == Clock.SECONDS;
  }
}
