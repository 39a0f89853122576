package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Score;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.run.Outcome;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.ArrayList;
import java.util.List;

/** Trials that diverged do not drop out of a comparison. */
@Doc("No trial drops out of the means because it diverged, and no group loses more than another.")
@Source("Kaplan and Meier 1958, Nonparametric Estimation from Incomplete Observations")
public record UnequalDivergence() implements ComparisonRule {
  @Override
  public String why() {
    return "Who loses his worst runs has the better mean of those that are left.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    List<Score> scores =
        comparison.planned()
            ? List.of()
            : comparison.chosen().stream().map(s -> score(comparison, s)).toList();
    if (scores.stream().anyMatch(s -> s.diverged() > 0)) {
      return List.of(lost(comparison, scores));
    }
    return comparison.betweenGroups() && isUneven(comparison)
        ? List.of(tuning(comparison))
        : List.of();
  }

  private static Score score(Comparison comparison, Setting setting) {
    return Score.of(comparison.study(), setting, comparison.study().criterion().ranked());
  }

  private static Objection lost(Comparison comparison, List<Score> scores) {
    boolean equal =
        scores.stream().mapToDouble(s -> (double) s.diverged() / s.ended()).distinct().count() < 2;
    boolean timed = comparison.study().criterion().timed();
    List<String> counts =
        scores.stream()
            .filter(s -> s.ended() > 0)
            .sorted((a, b) -> b.diverged() - a.diverged())
            .map(s -> s.diverged() + " of " + s.ended() + " of " + s.setting().label())
            .toList();
    String fact =
        equal
            ? "Trials that diverged are missing from the means, as many from each."
            : "Trials that diverged are missing from the means, and not as many from each.";
    String evidence =
        "Diverged: "
            + Prose.some(counts)
            + ". Means are over those that ended finite"
            + (timed ? "; times count a diverged trial as later than any." : ".");
    Objection found =
        equal || timed
            ? Objection.remark("goal", fact, evidence)
            : Objection.warning("goal", fact, evidence);
    return timed
        ? found
        : found.mendedBy(
            "Rank by the time to a target, where a trial that diverged counts as later than any.",
            goal(comparison));
  }

  /** A target that each reached in the mean. */
  private static String goal(Comparison comparison) {
    Study study = comparison.study();
    double[] means =
        comparison.chosen().stream()
            .map(s -> score(comparison, s))
            .filter(Score::known)
            .mapToDouble(s -> s.mean().center())
            .sorted()
            .toArray();
    if (means.length == 0) {
      return "";
    }
    boolean higher = study.criterion().higher();
    double target = Progression.rounded(higher ? means[0] : means[means.length - 1], !higher);
    return "goal: {metric: "
        + study.results().experiment().goal().metric()
        + (higher ? ", at-least: " : ", at-most: ")
        + Progression.text(target)
        + "}";
  }

  private static boolean isUneven(Comparison comparison) {
    return comparison.groups().stream().map(UnequalDivergence::diverged).distinct().count() > 1;
  }

  private static long diverged(Group group) {
    return group.settings().stream()
        .flatMap(s -> s.trials().stream())
        .filter(t -> Study.ended(t, Outcome.DIVERGED))
        .count();
  }

  /** What diverged was tried and not chosen. */
  private static Objection tuning(Comparison comparison) {
    List<String> counts = new ArrayList<>();
    for (Group group : comparison.groups()) {
      long all = group.settings().stream().mapToLong(s -> s.trials().size()).sum();
      counts.add(diverged(group) + " of " + Prose.number(all) + " of " + group.label());
    }
    return Objection.remark(
        "grid",
        "Trials diverged while settings were tried, none at those that were chosen.",
        "Diverged: "
            + Prose.some(counts)
            + ". Who diverges more often had fewer settings to choose from, and a narrower range.");
  }
}
