package basin.reports.study;

import basin.spi.report.Choice;
import basin.spi.report.TrialRecord;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The setting that a selection chose for a group. */
final class Chosen {
  private Chosen() {}

  /**
   * One of the group's; or, where folds chose different ones, the runs that each of them chose, as
   * a setting tuned to one or the other. Empty if nothing could be chosen.
   */
  static Optional<Setting> of(Study study, Group group) {
    Choice choice = study.choice(group);
    if (choice.trials().isEmpty()) {
      return Optional.empty();
    }
    List<Setting> picked =
        choice.settings().stream().distinct().sorted().map(group.settings()::get).toList();
    List<TrialRecord> trials =
        choice.trials().stream().sorted(Comparator.comparingInt(TrialRecord::number)).toList();
    Setting first = picked.get(0);
    if (picked.size() == 1) {
      return Optional.of(trials.size() == first.trials().size() ? first : first.with(trials));
    }
    return Optional.of(new Setting(first.group(), first.color(), tuned(picked), trials));
  }

  /** {@code rate → 0.1 or 0.3}. */
  private static Map<String, String> tuned(List<Setting> picked) {
    Map<String, String> tuned = new LinkedHashMap<>();
    for (String name : picked.get(0).tuned().keySet()) {
      tuned.put(
          name,
          picked.stream().map(s -> s.text(name)).distinct().collect(Collectors.joining(" or ")));
    }
    return tuned;
  }
}
