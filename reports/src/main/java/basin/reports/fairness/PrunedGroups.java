package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Score;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Objection;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.settings.Doc;
import basin.spi.settings.Source;
import java.util.Comparator;
import java.util.List;

/**
 * What is compared is compared at its end. Where all settings of a group were left at rungs, it was
 * compared by what it had there, and stands in no order.
 */
@Doc("No group has lost all of its settings at rungs that others passed.")
@Source(
    "Li et al. 2018, Hyperband, section 2: how early may be decided depends on how soon the best shows")
public record PrunedGroups() implements ComparisonRule {
  @Override
  public String why() {
    return "What begins slowly may end best, and what was left on the way has not been asked.";
  }

  @Override
  public List<Objection> examine(Comparison comparison) {
    List<Group> lost =
        comparison.study().groups().stream().filter(g -> isLost(comparison.study(), g)).toList();
    return lost.isEmpty() || lost.size() == comparison.study().groups().size()
        ? List.of()
        : List.of(objection(comparison.study(), lost));
  }

  /** Whether none of its settings came to an end, and some were left on the way. */
  private static boolean isLost(Study study, Group group) {
    List<Score> scores =
        group.settings().stream().map(s -> Score.of(study, s, study.criterion().ranked())).toList();
    return scores.stream().noneMatch(Score::known) && scores.stream().anyMatch(s -> s.pruned() > 0);
  }

  private static Objection objection(Study study, List<Group> lost) {
    List<String> judged = lost.stream().map(g -> judged(study, g)).toList();
    return Objection.warning(
            "prune",
            lost.size() == 1
                ? "A group was left on the way with all of its settings, and is not ranked."
                : lost.size()
                    + " groups were left on the way with all of their settings, and are not ranked.",
            "Compared by what they had at the rung: " + String.join("; ", judged) + ".")
        .mendedBy(
            "Let settings compete within their group, so that each group comes to its end.",
            "prune: {…: {…, within: group}}");
  }

  /** The setting that came furthest, in the words of whoever decided. */
  private static String judged(Study study, Group group) {
    TrialRecord furthest =
        group.settings().stream()
            .flatMap(s -> s.trials().stream())
            .filter(t -> Study.ended(t, Outcome.PRUNED))
            .max(
                Comparator.comparingLong(TrialRecord::steps)
                    .thenComparingDouble(t -> merit(study, t)))
            .orElseThrow();
    return group.label()
        + ", "
        + Prose.count(group.settings().size(), "setting")
        + ", the furthest "
        + furthest.reason();
  }

  /** What it had by then; of equal trials the better one is told of. */
  private static double merit(Study study, TrialRecord trial) {
    double last = study.last(trial, study.criterion().ranked());
    return Double.isNaN(last) ? Double.NEGATIVE_INFINITY : study.criterion().gain(last, 0);
  }
}
