package basin.runner.experiment;

import basin.lab.results.ResultsDatabase;
import basin.runner.console.Wording;
import basin.spi.claim.Stated;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Goal;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** In what two stored experiments differ: in what they ask and vary, in trials, in results. */
public final class ExperimentDifferences {
  private final ResultsDatabase database;

  /** Between experiments of a database. */
  public ExperimentDifferences(ResultsDatabase database) {
    this.database = database;
  }

  /** All of them. */
  public List<Difference> between(String first, String second) {
    Results one = database.read(first);
    Results other = database.read(second);
    DifferenceList differences = new DifferenceList();
    differences.add("asks", asks(one), asks(other));
    differences.add("varies", axes(one), axes(other));
    differences.add("settings", one.held(), other.held());
    differences.add("run by", one.experiment().provenance(), other.experiment().provenance());
    differences.add("trials", trials(one, other), trials(other, one));
    differences.add("results", results(one, other), results(other, one));
    return differences.found();
  }

  private static Map<String, String> asks(Results results) {
    ExperimentRecord experiment = results.experiment();
    Map<String, String> asks = new LinkedHashMap<>();
    asks.put("question", experiment.question().strip().replaceAll("\\s+", " "));
    Goal goal = experiment.goal();
    asks.put(
        "goal",
        goal.metric()
            + (goal.higher() ? ", higher is better" : ", lower is better")
            + (goal.target().isPresent() ? ", to " + goal.target().getAsDouble() : ""));
    goal.selection()
        .ifPresent(how -> asks.put("select", how.by() + (how.nested() ? ", nested" : "")));
    for (Stated claim : results.claims()) {
      if (!claim.withdrawn()) {
        asks.put("claim " + claim.name(), "claimed");
      }
    }
    return asks;
  }

  /** Axis → its role and the values that occur, in their order. */
  private static Map<String, String> axes(Results results) {
    Map<String, Set<String>> levels = new LinkedHashMap<>();
    Set<String> seeds = new LinkedHashSet<>();
    for (TrialRecord trial : results.trials()) {
      seeds.add(Long.toString(trial.seed()));
      trial
          .axes()
          .forEach(
              (axis, value) ->
                  levels.computeIfAbsent(axis, any -> new LinkedHashSet<>()).add(value));
    }
    Map<String, String> axes = new LinkedHashMap<>();
    levels.forEach((axis, values) -> axes.put(axis, String.join(", ", values)));
    axes.put("seeds", String.join(", ", seeds));
    results.experiment().roles().forEach((axis, role) -> axes.put("role of " + axis, role.word()));
    return axes;
  }

  private static Map<String, String> trials(Results results, Results other) {
    Set<String> others = new HashSet<>();
    other.trials().forEach(trial -> others.add(trial.id()));
    Map<String, String> trials = new LinkedHashMap<>();
    trials.put("in all", Wording.number(results.trials().size()));
    long alone = results.trials().stream().filter(t -> !others.contains(t.id())).count();
    if (alone > 0) {
      trials.put("here alone", Wording.number(alone) + " not in " + other.experiment().name());
    }
    for (Outcome outcome : Outcome.values()) {
      trials.put(outcome.name().toLowerCase(Locale.ROOT), count(results, outcome));
    }
    return trials;
  }

  private static String count(Results results, Outcome outcome) {
    return Wording.number(
        results.trials().stream()
            .filter(trial -> trial.outcome().filter(outcome::equals).isPresent())
            .count());
  }

  /** The best by its own goal, and of the trials at a place that both have, how many differ. */
  private Map<String, String> results(Results results, Results other) {
    Map<String, String> all = new LinkedHashMap<>();
    Goal goal = results.experiment().goal().choosing(); // any trial may be the best
    database
        .best(results.experiment().name(), goal)
        .ifPresent(best -> all.put("best " + goal.metric(), Wording.value(best)));
    Map<String, String> digests = digests(other);
    long differ =
        digests(results).entrySet().stream()
            .filter(
                each ->
                    !each.getValue().equals(digests.getOrDefault(each.getKey(), each.getValue())))
            .count();
    if (differ > 0) {
      String theirs = other.experiment().name();
      all.put(
          "of the same place in the grid", Wording.count(differ, "trial") + " unlike " + theirs);
    }
    return all;
  }

  /** By axes and seed, of trials that have run. */
  private static Map<String, String> digests(Results results) {
    Map<String, String> digests = new HashMap<>();
    for (TrialRecord trial : results.trials()) {
      if (!trial.digest().isEmpty()) {
        digests.put(trial.seed() + " " + trial.axes(), trial.digest());
      }
    }
    return digests;
  }
}
