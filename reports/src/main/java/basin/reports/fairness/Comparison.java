package basin.reports.fairness;

import basin.reports.study.Clock;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Standing;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A comparison as rules look at it.
 *
 * @param study what is compared
 * @param ranking of what competes; empty before anything has run
 */
record Comparison(Study study, Ranking ranking) {
  static Comparison of(Study study) {
    return new Comparison(study, Ranking.of(study));
  }

  /** Whether nothing has run, so that there is a plan alone to look at. */
  boolean planned() {
    return study.finished().isEmpty();
  }

  /** Whether groups are compared, not the settings of one. */
  boolean betweenGroups() {
    return study.groups().size() > 1;
  }

  /**
   * Whether several experiments are read as one; in what those are not alike, budgets, versions and
   * seeds, their {@link basin.spi.report.Results#reservations} say.
   */
  boolean ofExperiments() {
    return study.results().experiments().size() > 1;
  }

  /** The groups, first the first, last those that are not ranked; of a plan, in its order. */
  List<Group> groups() {
    List<Integer> order =
        study.oneGroup()
            ? List.of()
            : ranking.standings().stream().map(s -> s.setting().color()).toList();
    return study.groups().stream()
        .sorted(
            Comparator.comparingInt(
                g -> order.contains(g.color()) ? order.indexOf(g.color()) : order.size()))
        .toList();
  }

  /** What came first, or one of those that share the place. */
  Optional<Standing> first() {
    return ranking.standings().stream().findFirst();
  }

  /** Whether a group is the one that came first. */
  boolean isFirst(Group group) {
    return betweenGroups() && first().filter(f -> f.setting().color() == group.color()).isPresent();
  }

  /** The setting that stands for a group; its only one, also where that did not end finite. */
  Optional<Setting> chosen(Group group) {
    return group.tuned() ? Ranking.chosen(study, group) : Optional.of(group.settings().get(0));
  }

  /** What is set side by side: of each group in its order the chosen setting, or all of one. */
  List<Setting> chosen() {
    return study.oneGroup()
        ? study.settings()
        : groups().stream().flatMap(g -> chosen(g).stream()).toList();
  }

  /** The same, with the first setting of each group where nothing is ranked yet. */
  List<Setting> chosenOrFirst() {
    return groups().stream().map(g -> chosen(g).orElse(g.settings().get(0))).toList();
  }

  /** The trials of what is compared: those of the chosen settings. */
  List<TrialRecord> compared() {
    return chosen().stream().flatMap(s -> s.trials().stream()).toList();
  }

  /** Whether the page sets seconds side by side: to a target, or where steps cost unequally. */
  boolean bySeconds() {
    return study.settings().size() > 1
        && (study.criterion().timed() || Clock.ofCost(study).contains(Clock.SECONDS));
  }
}
