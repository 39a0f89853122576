package basin.reports.rates;

import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Replicate;
import basin.reports.study.ResolvedTree;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Role;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Trials that differ in one number alone, and in their replicate.
 *
 * @param label what they are, in words
 * @param color index of their colour
 * @param name of the number
 * @param replicates by which they differ → the trials by their number
 */
record Candidates(
    String label,
    int color,
    String name,
    SortedMap<Replicate, SortedMap<Double, TrialRecord>> replicates) {
  /**
   * Of a study: one for each group where the number is tuned, what else is tuned being as at the
   * chosen setting; where it is on an axis that is compared, one for each combination of the
   * others.
   */
  static List<Candidates> of(Study study, String name) {
    boolean tuned =
        study.results().trials().stream()
            .anyMatch(t -> t.configuration().tuned().containsKey(name));
    List<Candidates> all = tuned ? byGroup(study, name) : byAxis(study, name);
    return all.stream().filter(each -> !each.replicates.isEmpty()).toList();
  }

  private static List<Candidates> byGroup(Study study, String name) {
    List<Candidates> all = new ArrayList<>();
    for (Group group : study.groups()) {
      Setting chosen = Ranking.chosen(study, group).orElse(group.settings().get(0));
      List<TrialRecord> trials =
          group.settings().stream()
              .filter(s -> alike(s, chosen, name))
              .flatMap(s -> s.trials().stream())
              .toList();
      all.add(new Candidates(group.label(), group.color(), name, sorted(trials, name)));
    }
    return all;
  }

  private static boolean alike(Setting setting, Setting chosen, String name) {
    return setting.tuned().entrySet().stream()
        .allMatch(
            e ->
                e.getKey().equals(name)
                    || e.getKey().endsWith("." + name)
                    || e.getValue().equals(chosen.text(e.getKey())));
  }

  private static List<Candidates> byAxis(Study study, String name) {
    Map<String, Role> roles = study.results().experiment().roles();
    Map<Map<String, String>, List<TrialRecord>> combinations = new LinkedHashMap<>();
    for (TrialRecord trial : study.results().trials()) {
      Map<String, String> others = new LinkedHashMap<>(trial.axes());
      others.keySet().removeIf(axis -> roles.get(axis) == Role.REPLICATE);
      if (others.remove(name) != null) {
        combinations.computeIfAbsent(others, key -> new ArrayList<>()).add(trial);
      }
    }
    List<Candidates> all = new ArrayList<>();
    combinations.forEach(
        (others, trials) ->
            all.add(
                new Candidates(called(others, trials), all.size(), name, sorted(trials, name))));
    return all;
  }

  private static String called(Map<String, String> others, List<TrialRecord> trials) {
    String words =
        others.entrySet().stream()
            .map(e -> e.getKey().substring(e.getKey().lastIndexOf('.') + 1) + " " + e.getValue())
            .collect(Collectors.joining(", "));
    return words.isEmpty()
        ? ResolvedTree.of(trials.get(0)).at("optimizer").flatMap(ResolvedTree::name).orElse("all")
        : words;
  }

  private static SortedMap<Replicate, SortedMap<Double, TrialRecord>> sorted(
      List<TrialRecord> trials, String name) {
    SortedMap<Replicate, SortedMap<Double, TrialRecord>> sorted = new TreeMap<>();
    for (TrialRecord trial : trials) {
      double number = number(trial, name);
      if (Double.isFinite(number) && number > 0) {
        sorted
            .computeIfAbsent(Replicate.of(trial), key -> new TreeMap<>())
            .putIfAbsent(number, trial);
      }
    }
    return sorted;
  }

  private static double number(TrialRecord trial, String name) {
    String text =
        trial.configuration().tuned().getOrDefault(name, trial.axes().getOrDefault(name, ""));
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException word) {
      return Double.NaN;
    }
  }
}
