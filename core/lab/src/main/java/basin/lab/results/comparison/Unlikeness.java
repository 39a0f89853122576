package basin.lab.results.comparison;

import basin.lab.identity.Judged;
import basin.lab.yaml.Numeral;
import basin.spi.report.Goal;
import basin.spi.report.Reservation;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In what experiments that can be compared are not alike.
 *
 * @param common what is compared
 */
record Unlikeness(Common common) {
  List<Reservation> reservations() {
    List<Reservation> found = new ArrayList<>();
    leftOut(found);
    if (common.byOwnGoal()) {
      differing(
          found,
          "Targets differ",
          (owner, trials) -> target(owner.experiment().goal()),
          "The last values are compared, not the times to a target.");
    }
    differing(
        found,
        "Budgets differ",
        (owner, trials) -> said(trials, t -> Judged.budget(t.tree())),
        "What trains longer may be better for that alone; compare at equal budgets, or read the times.");
    differing(
        found,
        "Versions of Basin differ",
        (owner, trials) -> String.join(", ", owner.versions(trials)),
        "A version may change the numbers of a trial: its CHANGELOG says which. Run the older one again to be sure.");
    differing(
        found,
        "Rows are split in other shares",
        (owner, trials) -> said(trials, common.labels()::split),
        "Groups of different experiments do not learn from the same rows, nor are they judged on the same.");
    seeds(found);
    pooled(found);
    return List.copyOf(found);
  }

  /** What an experiment says of its trials that are compared. */
  private interface Saying {
    String of(Contender owner, Collection<TrialRecord> trials);
  }

  private void differing(List<Reservation> found, String fact, Saying saying, String consequence) {
    Map<String, String> said = new LinkedHashMap<>();
    common.contenders().forEach(c -> said.put(c.name(), saying.of(c, common.kept(c))));
    said.values().removeIf(String::isEmpty);
    if (new TreeSet<>(said.values()).size() > 1) {
      found.add(new Reservation(fact + ": " + listed(said) + ".", consequence));
    }
  }

  private static String target(Goal goal) {
    return goal.target().isPresent() ? Numeral.of(goal.target().getAsDouble()) : "none";
  }

  private static String listed(Map<String, String> said) {
    return said.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String said(Collection<TrialRecord> trials, Function<TrialRecord, String> what) {
    return trials.stream()
        .map(what)
        .filter(text -> !text.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" or "));
  }

  private void leftOut(List<Reservation> found) {
    for (Contender owner : common.contenders()) {
      List<TrialRecord> out = common.leftOut(owner);
      if (!out.isEmpty()) {
        found.add(
            new Reservation(
                out.size()
                    + (out.size() == 1 ? " trial of " : " trials of ")
                    + owner.name()
                    + (out.size() == 1 ? " is" : " are")
                    + " left out.",
                "No other experiment has what they are judged on: "
                    + said(out, t -> common.broad().of(owner, t).dataLabel())
                    + "."));
      }
    }
  }

  private void seeds(List<Reservation> found) {
    Map<String, Set<Long>> seeds = new LinkedHashMap<>();
    common
        .contenders()
        .forEach(
            c ->
                seeds.put(
                    c.name(),
                    common.kept(c).stream()
                        .map(TrialRecord::seed)
                        .collect(Collectors.toCollection(TreeSet::new))));
    Set<Long> shared = new TreeSet<>(seeds.values().iterator().next());
    seeds.values().forEach(shared::retainAll);
    if (new HashSet<>(seeds.values()).size() > 1) {
      Map<String, String> said = new LinkedHashMap<>();
      seeds.forEach(
          (name, own) ->
              said.put(name, own.stream().map(Object::toString).collect(Collectors.joining(", "))));
      found.add(
          new Reservation(
              "Seeds differ: " + listed(said) + ".",
              shared.isEmpty()
                  ? "No seed is in all, so groups of different experiments are not paired."
                  : "Groups of different experiments are paired under the seeds that both have."));
    }
  }

  private void pooled(List<Reservation> found) {
    Set<String> pooled = common.labels().pooled();
    if (!pooled.isEmpty()) {
      found.add(
          new Reservation(
              "The same in several experiments: " + String.join("; ", pooled) + ".",
              "Their trials are taken together; one that both have counts once."));
    }
  }
}
