package basin.lab.results.comparison;

import basin.lab.identity.Held;
import basin.spi.report.TrialRecord;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each of several experiments holds fixed: once where it is the same in all, and for each of
 * them where it differs. What is compared is told as that, and not here.
 *
 * @param trials that are compared
 * @param owners id of a trial → the experiment that it is part of
 */
record HeldByAll(List<TrialRecord> trials, Map<String, Contender> owners) {
  /** Name of a setting → what it is, in the order of the files. */
  Map<String, String> settings(List<Contender> contenders) {
    Map<String, Map<String, String>> byName = new LinkedHashMap<>();
    for (Contender file : contenders) {
      for (Contender each : contenders) {
        Held.of(file.experiment().file(), trees(each))
            .forEach(
                (name, text) ->
                    byName
                        .computeIfAbsent(name, key -> new LinkedHashMap<>())
                        .putIfAbsent(each.name(), text));
      }
    }
    Set<String> compared = compared();
    Map<String, String> held = new LinkedHashMap<>();
    byName.forEach(
        (name, texts) -> {
          boolean same =
              texts.size() == contenders.size() && Set.copyOf(texts.values()).size() == 1;
          if (same) {
            held.put(name, texts.values().iterator().next());
          } else if (!compared.contains(name)) {
            held.put(name, told(texts));
          }
        });
    return held;
  }

  private List<String> trees(Contender owner) {
    return trials.stream()
        .filter(trial -> owners.get(trial.id()).equals(owner))
        .map(TrialRecord::tree)
        .toList();
  }

  /** {@code 20 in plain, 30 in heavy}. */
  private static String told(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(each -> each.getValue() + " in " + each.getKey())
        .collect(Collectors.joining(", "));
  }

  private Set<String> compared() {
    Set<String> names = new LinkedHashSet<>();
    trials.forEach(trial -> names.addAll(trial.configuration().factors().keySet()));
    return names;
  }
}
