package basin.reports.sections;

import basin.reports.statistics.Interval;
import basin.reports.study.Duel;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.run.Outcome;
import java.util.List;

/**
 * The two sentences of the {@link Answer}.
 *
 * @param study what was found
 * @param ranking of its groups
 * @param duels of the first group with each other one
 * @param corrected p-values of the duels after Holm's correction
 */
record Finding(Study study, Ranking ranking, List<Duel> duels, double[] corrected) {
  private static final double SIGNIFICANT = 0.05;

  String text() {
    if (study.finished().isEmpty()) {
      return "No trial has run yet, so there is nothing to answer with.";
    }
    return ranking.best().isEmpty() ? nothing() : first() + " " + second();
  }

  private String nothing() {
    return String.format(
        "None of the %s ended with a finite %s: %d diverged, %d failed. There is nothing to compare.",
        Prose.count(study.finished().size(), "trial"),
        study.criterion().reported(),
        study.ended(Outcome.DIVERGED).size(),
        study.ended(Outcome.FAILED).size());
  }

  private String first() {
    Score best = ranking.best().get(0);
    boolean alone = study.settings().size() == 1;
    return String.format(
        "%s: %s %s over %s%s%s.",
        alone ? "There is one setting" : "First came " + name(best.setting()),
        study.criterion().reported(),
        value(best.mean()),
        Prose.count(best.values().size(), "seed"),
        chosen(best),
        best.diverged() > 0 ? ", while " + best.diverged() + " more diverged" : "");
  }

  private String value(Interval mean) {
    return ranking.measure().vanishes(mean.center())
        ? "0 but for rounding (below 1e−12)"
        : Wording.estimate(mean, ranking.measure());
  }

  /** What the rate was chosen by, where that is not what is reported. */
  private String chosen(Score best) {
    boolean apart = !study.criterion().chosenBy().equals(study.criterion().reported());
    return apart && study.groups().get(best.setting().color()).tuned()
        ? ", its rate chosen by " + study.criterion().chosenBy()
        : "";
  }

  private String second() {
    if (!duels.isEmpty()) {
      return comparison(duels.get(0), corrected[0]);
    }
    Score best = ranking.best().get(0);
    Group group = study.groups().get(best.setting().color());
    if (study.groups().size() > 1) {
      return "No other group has a trial that ended finite.";
    }
    return group.tuned()
        ? "It is the best of " + group.settings().size() + " rates tried."
        : spread(best);
  }

  private static String spread(Score score) {
    if (score.values().size() == 1) {
      return "One seed says nothing about the spread.";
    }
    return score.constant()
        ? "Every seed gave the same value."
        : "The interval covers the choice of seed alone.";
  }

  private String comparison(Duel duel, double p) {
    String other = name(duel.second().setting());
    int pairs = duel.gain().pairs();
    Interval gain = duel.gain().difference();
    if (pairs == 0) {
      return "Second came "
          + other
          + ", but no seed ended finite for both, so they cannot be compared.";
    }
    if (duel.belowRounding()) {
      return "Second came "
          + other
          + "; both ended at 0 but for rounding, so their order says nothing.";
    }
    if (pairs == 1) {
      return "Second came "
          + other
          + ", "
          + amount(duel)
          + " behind, but one seed cannot tell a difference from chance.";
    }
    if (gain.low() == gain.high()) {
      return same(other, gain, duel);
    }
    return gain.low() > 0 && p <= SIGNIFICANT ? clear(other, duel, p) : unclear(other, duel);
  }

  private String same(String other, Interval gain, Duel duel) {
    String seeds = Prose.count(duel.gain().pairs(), "seed");
    return gain.center() == 0
        ? "Second came " + other + ", exactly as good for each of the " + seeds + ": a tie."
        : "Second came "
            + other
            + ", behind by "
            + amount(duel)
            + " for each of the "
            + seeds
            + ": the seed plays no part.";
  }

  private String clear(String other, Duel duel, double p) {
    String correction =
        duels.size() < 2 ? "" : " after Holm's correction for " + duels.size() + " comparisons";
    return String.format(
        "It beat %s by %s, paired over %s (%s%s).",
        other, amount(duel), Prose.count(duel.gain().pairs(), "seed"), Prose.p(p), correction);
  }

  private static String unclear(String other, Duel duel) {
    return String.format(
        "With %s, its %s of %s over %s is not enough to tell the two apart.",
        Prose.count(duel.gain().pairs(), "seed"),
        duel.measure().byRatio() ? "ratio" : "lead",
        Wording.estimate(duel.lead(), duel.measure()),
        other);
  }

  private static String amount(Duel duel) {
    String estimate = Wording.estimate(duel.lead(), duel.measure());
    return duel.measure().byRatio() ? "a factor of " + estimate : estimate;
  }

  private String name(Setting setting) {
    boolean nameless = study.groups().size() == 1 && !setting.rate().isEmpty();
    return nameless ? "rate " + setting.rate() : setting.label();
  }
}
