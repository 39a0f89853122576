package basin.lab.results.comparison;

import basin.lab.identity.AxisRole;
import basin.spi.report.Configuration;
import basin.spi.report.Goal;
import basin.spi.report.Selection;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What experiments have in common: trials that are judged alike, on the same data; or why they
 * cannot be compared.
 */
final class Common {
  private static final int LOOKED_AT = 10;
  private static final int NAMED = 8;

  private final List<Contender> all;
  private final Optional<Goal> asked;
  private final CommonLabels broad;
  private final CommonLabels labels;
  private final Map<String, List<TrialRecord>> kept = new LinkedHashMap<>();

  /**
   * Of experiments.
   *
   * @param asked by what they are to be compared; empty for the goal that all have
   */
  Common(List<Contender> all, Optional<Goal> asked) {
    this.all = all;
    this.asked = asked;
    Map<String, List<TrialRecord>> every = new LinkedHashMap<>();
    all.forEach(each -> every.put(each.name(), each.trials()));
    this.broad = new CommonLabels(all, every);
    Map<String, Set<String>> owners = new HashMap<>();
    for (Contender each : all) {
      each.trials()
          .forEach(
              t -> owners.computeIfAbsent(part(each, t), p -> new HashSet<>()).add(each.name()));
    }
    for (Contender each : all) {
      kept.put(
          each.name(),
          each.trials().stream().filter(t -> owners.get(part(each, t)).size() > 1).toList());
    }
    this.labels = new CommonLabels(all, kept);
  }

  List<Contender> contenders() {
    return all;
  }

  /** Of the trials that are compared. */
  CommonLabels labels() {
    return labels;
  }

  /** Of all trials. */
  CommonLabels broad() {
    return broad;
  }

  /** The trials of an experiment that are compared. */
  List<TrialRecord> kept(Contender owner) {
    return kept.get(owner.name());
  }

  /** The trials of an experiment that stand alone. */
  List<TrialRecord> leftOut(Contender owner) {
    return owner.trials().stream().filter(t -> !kept(owner).contains(t)).toList();
  }

  /** What a trial is judged on: data, and the loss where losses rank. */
  private String part(Contender owner, TrialRecord trial) {
    Configuration own = broad.of(owner, trial);
    return goal().byLoss() ? own.data() + "\n" + own.loss() : own.data();
  }

  /** What counts as best in all of them; with a target only if it is the same in all. */
  Goal goal() {
    return asked.map(goal -> goal.selecting(selection())).orElseGet(this::own);
  }

  /** Whether targets of their own count. */
  boolean byOwnGoal() {
    return asked.isEmpty();
  }

  /** How settings are chosen in all of them; empty if not in one way. */
  private Optional<Selection> selection() {
    List<Optional<Selection>> said =
        all.stream().map(c -> c.experiment().goal().selection()).distinct().toList();
    return said.size() == 1 ? said.get(0) : Optional.empty();
  }

  private Goal own() {
    List<Goal> goals = all.stream().map(c -> c.experiment().goal()).distinct().toList();
    return goals.size() == 1 ? goals.get(0) : untimed(goals.get(0));
  }

  private static Goal untimed(Goal goal) {
    return new Goal(goal.metric(), goal.higher(), OptionalDouble.empty(), goal.selection());
  }

  /**
   * Returns if there is something to compare.
   *
   * @throws Incomparable with all reasons, if not
   */
  void throwIfNothingIs() {
    List<String> reasons = new ArrayList<>();
    goals(reasons);
    roles(reasons);
    if (reasons.isEmpty() && kept.values().stream().allMatch(List::isEmpty)) {
      reasons.add(
          "they have no data"
              + (goal().byLoss() ? " and loss" : "")
              + " in common: "
              + each(owner -> subjects(owner))
              + ".");
    }
    digests(reasons);
    if (!reasons.isEmpty()) {
      throw new Incomparable(all.stream().map(Contender::name).toList(), reasons);
    }
  }

  private void goals(List<String> reasons) {
    asked.ifPresent(goal -> all.forEach(each -> unrecorded(each, goal.metric(), reasons)));
    if (asked.isEmpty()
        && all.stream().map(c -> untimed(c.experiment().goal())).distinct().count() > 1) {
      reasons.add(
          "what counts as best differs: "
              + each(owner -> words(owner.experiment().goal()))
              + ". Say by what to compare them with --goal, or give their files one goal and run them"
              + " again; finished trials are kept.");
    }
  }

  private static void unrecorded(Contender each, String metric, List<String> reasons) {
    Set<String> recorded = new TreeSet<>();
    each.trials().stream()
        .filter(trial -> trial.outcome().isPresent())
        .limit(LOOKED_AT)
        .forEach(trial -> recorded.addAll(each.results().curves(trial)));
    if (!recorded.contains(metric)) {
      reasons.add(
          each.name()
              + " did not record "
              + metric
              + "; it has "
              + recorded.stream().limit(NAMED).collect(Collectors.joining(", "))
              + ".");
    }
  }

  private static String words(Goal goal) {
    return goal.metric()
        + (goal.higher() ? ", the more the better" : ", the less the better")
        + goal.selection()
            .map(s -> ", of what " + s.by() + " chose" + (s.nested() ? " in other folds" : ""))
            .orElse("");
  }

  private void roles(List<String> reasons) {
    Map<String, Map<String, Set<String>>> said = new TreeMap<>();
    for (Contender each : all) {
      for (AxisRole axis : each.grid().axes()) {
        axis.said()
            .ifPresent(
                role ->
                    said.computeIfAbsent(axis.name(), n -> new LinkedHashMap<>())
                        .computeIfAbsent(role.word(), r -> new TreeSet<>())
                        .add(each.name()));
      }
    }
    said.forEach(
        (axis, roles) -> {
          if (roles.size() > 1) {
            reasons.add(
                axis
                    + " is "
                    + roles.entrySet().stream()
                        .map(e -> e.getKey() + " in " + String.join(", ", e.getValue()))
                        .collect(Collectors.joining(" and "))
                    + ". Give it one role under axes: in their files and run them again; finished trials are kept.");
          }
        });
  }

  private String subjects(Contender owner) {
    return owner.trials().stream()
        .map(t -> broad.of(owner, t))
        .map(
            c ->
                goal().byLoss() && !c.loss().isEmpty()
                    ? c.dataLabel() + " by " + c.lossLabel()
                    : c.dataLabel())
        .distinct()
        .limit(3)
        .collect(Collectors.joining(", "));
  }

  /** Files of one name may hold other rows by now. */
  private void digests(List<String> reasons) {
    Map<String, Map<String, Set<String>>> parts = new LinkedHashMap<>();
    for (Contender each : all) {
      Map<String, List<TrialRecord>> own =
          kept(each).stream().collect(Collectors.groupingBy(t -> broad.of(each, t).data()));
      own.forEach(
          (data, trials) ->
              parts
                  .computeIfAbsent(
                      broad.of(each, trials.get(0)).dataLabel(), d -> new LinkedHashMap<>())
                  .put(each.name(), each.data(trials)));
    }
    parts.forEach(
        (data, digests) -> {
          if (new HashSet<>(digests.values()).size() > 1 && disjoint(digests.values())) {
            reasons.add(
                "the rows of "
                    + data
                    + " are not the same: "
                    + digests.entrySet().stream()
                        .map(
                            e ->
                                "SHA-256 " + String.join(", ", e.getValue()) + "… in " + e.getKey())
                        .collect(Collectors.joining(", "))
                    + ". Run the older one again.");
          }
        });
  }

  /** Data that a seed draws have a digest for each seed. */
  private static boolean disjoint(Collection<Set<String>> sets) {
    Set<String> union = new HashSet<>();
    int sum = 0;
    for (Set<String> set : sets) {
      union.addAll(set);
      sum += set.size();
    }
    return union.size() == sum;
  }

  private String each(Function<Contender, String> what) {
    return all.stream().map(c -> c.name() + " " + what.apply(c)).collect(Collectors.joining("; "));
  }
}
