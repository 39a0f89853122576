package basin.reports.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The best setting of each group, best group first.
 *
 * <p>Within a group the setting is chosen by {@link Criterion#chosenBy}, first by the fewest
 * diverged trials, then by the mean; groups are ordered in the same way by {@link
 * Criterion#reported}. Groups without a single finite value are not ranked.
 *
 * @param measure how the reported values are averaged and compared
 * @param best the reported values of each group's best setting
 */
public record Ranking(Measure measure, List<Score> best) {
  /** Ranks the groups of a study. */
  public static Ranking of(Study study) {
    Criterion criterion = study.criterion();
    List<Score> best =
        study.groups().stream()
            .flatMap(g -> chosen(study, g).stream())
            .map(s -> Score.of(study, s, criterion.reported()))
            .filter(Score::known)
            .sorted(order(criterion))
            .toList();
    return new Ranking(study.measure(criterion.reported()), best);
  }

  /** The setting chosen for a group; empty if none has a finite value. */
  public static Optional<Setting> chosen(Study study, Group group) {
    return group.settings().stream()
        .map(s -> Score.of(study, s, study.criterion().chosenBy()))
        .filter(Score::known)
        .min(order(study.criterion()))
        .map(Score::setting);
  }

  private static Comparator<Score> order(Criterion criterion) {
    return Comparator.comparingInt(Score::diverged)
        .thenComparingDouble(s -> criterion.cost(s.mean().center()));
  }
}
