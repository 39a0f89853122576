package basin.reports.study;

import basin.reports.statistics.Scale;
import java.util.Arrays;
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
 * @param scale on which means and differences are taken
 * @param best the reported values of each group's best setting
 */
public record Ranking(Scale scale, List<Score> best) {
  /** Ranks the groups of a study. */
  public static Ranking of(Study study) {
    Criterion criterion = study.criterion();
    Scale scale = scale(study, criterion.chosenBy());
    List<Score> chosen =
        study.groups().stream()
            .flatMap(g -> chosen(study, g, scale).stream())
            .map(s -> Score.of(study, s, criterion.reported()))
            .filter(Score::known)
            .toList();
    Scale reported = scale(study, criterion.reported());
    return new Ranking(reported, chosen.stream().sorted(order(criterion, reported)).toList());
  }

  /** The setting chosen for a group; empty if none has a finite value. */
  public static Optional<Setting> chosen(Study study, Group group) {
    return chosen(study, group, scale(study, study.criterion().chosenBy()));
  }

  private static Optional<Setting> chosen(Study study, Group group, Scale scale) {
    return group.settings().stream()
        .map(s -> Score.of(study, s, study.criterion().chosenBy()))
        .filter(Score::known)
        .min(order(study.criterion(), scale))
        .map(Score::setting);
  }

  private static Comparator<Score> order(Criterion criterion, Scale scale) {
    return Comparator.comparingInt(Score::diverged)
        .thenComparingDouble(s -> criterion.cost(s.mean(scale).center()));
  }

  /** Ratios for losses that span decades; accuracies and the like are compared by difference. */
  private static Scale scale(Study study, String series) {
    return study.criterion().higher()
        ? Scale.LINEAR
        : Scale.of(
            study.settings().stream()
                .flatMapToDouble(s -> Arrays.stream(Score.of(study, s, series).array()))
                .toArray());
  }
}
