package basin.reports.across;

import basin.reports.statistics.correction.Holm;
import basin.reports.study.Duel;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Setting;
import basin.reports.study.Standing;
import basin.reports.study.Study;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups that several experiments have, each against its counterpart, at the setting chosen for it.
 *
 * @param study whose groups
 */
record Counterparts(Study study) {
  /**
   * Two groups that differ in their experiment alone.
   *
   * @param group what both are, in words
   * @param duel of the one in the experiment that was named first with the other
   * @param corrected p corrected for all counterparts
   */
  record Pair(String group, Duel duel, double corrected) {
    /** Whether chance alone is no explanation. */
    boolean differs() {
      boolean sided =
          !duel.gain().difference().known()
              || duel.gain().difference().low() > 0
              || duel.gain().difference().high() < 0;
      return sided && corrected <= Duel.SIGNIFICANT && !duel.fixed();
    }
  }

  /** In the order of the grid; empty if no two groups are counterparts. */
  List<Pair> pairs() {
    Map<String, List<Group>> alike = new LinkedHashMap<>();
    study
        .groups()
        .forEach(
            g -> kind(g).ifPresent(k -> alike.computeIfAbsent(k, n -> new ArrayList<>()).add(g)));
    List<String> names = new ArrayList<>();
    List<Duel> duels = new ArrayList<>();
    for (List<Group> groups : alike.values()) {
      for (Group other : groups.subList(1, groups.size())) {
        duel(groups.get(0), other)
            .ifPresent(
                d -> {
                  names.add(label(groups.get(0)));
                  duels.add(d);
                });
      }
    }
    double[] corrected = Holm.correct(duels.stream().mapToDouble(d -> d.gain().p()).toArray());
    List<Pair> pairs = new ArrayList<>();
    for (Duel duel : duels) {
      pairs.add(new Pair(names.get(pairs.size()), duel, corrected[pairs.size()]));
    }
    return pairs;
  }

  private Optional<Duel> duel(Group first, Group second) {
    Optional<Setting> one = Ranking.chosen(study, first);
    Optional<Setting> other = Ranking.chosen(study, second);
    return one.isPresent() && other.isPresent()
        ? Optional.of(
            Duel.byValue(
                study.criterion(), Standing.of(study, one.get()), Standing.of(study, other.get())))
        : Optional.empty();
  }

  /** The key of a group but for its experiment; empty if nothing else is like it. */
  private Optional<String> kind(Group group) {
    String key = group.configuration().group();
    String suffix = "\n" + experiment(group);
    return key.endsWith(suffix)
        ? Optional.of(key.substring(0, key.length() - suffix.length()))
        : Optional.empty();
  }

  private String label(Group group) {
    String suffix = " (" + experiment(group) + ")";
    return group.label().endsWith(suffix)
        ? group.label().substring(0, group.label().length() - suffix.length())
        : group.label();
  }

  String experiment(Group group) {
    return experiment(study.results(), group.settings().get(0).trials().get(0));
  }

  private static String experiment(Results results, TrialRecord trial) {
    return results.experimentOf(trial);
  }
}
