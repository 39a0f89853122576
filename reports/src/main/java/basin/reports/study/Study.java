package basin.reports.study;

import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Results sorted into groups and settings.
 *
 * @param results where they come from
 * @param groups in the order of the grid
 * @param curves names of all series of numbers that any trial recorded
 * @param criterion what counts as best
 */
public record Study(Results results, List<Group> groups, Set<String> curves, Criterion criterion) {

  /** Sorts results. */
  public static Study of(Results results) {
    Set<String> curves = new TreeSet<>();
    results.trials().forEach(t -> curves.addAll(results.curves(t)));
    return new Study(
        results,
        groups(results.trials()),
        curves,
        Criterion.of(results.experiment().goal(), curves));
  }

  /** Every setting, in the order of the grid. */
  public List<Setting> settings() {
    return groups.stream().flatMap(g -> g.settings().stream()).toList();
  }

  /** Whether the grid varies or names a learning rate. */
  public boolean rated() {
    return settings().stream().anyMatch(s -> !s.rate().isEmpty());
  }

  /** Every trial that has run, in the order of the grid. */
  public List<TrialRecord> finished() {
    return results.trials().stream().filter(t -> t.outcome().isPresent()).toList();
  }

  /** The trials that ended in a certain way, in the order of the grid. */
  public List<TrialRecord> ended(Outcome outcome) {
    return results.trials().stream().filter(t -> t.outcome().equals(outcome(outcome))).toList();
  }

  /** The last value of a series; NaN if the trial has none. */
  public double last(TrialRecord trial, String series) {
    return results.curve(trial, series).map(Curve::last).orElse(Double.NaN);
  }

  /** The setting a trial belongs to. */
  public Setting settingOf(TrialRecord trial) {
    return settings().stream().filter(s -> s.trials().contains(trial)).findFirst().orElseThrow();
  }

  private static java.util.Optional<Outcome> outcome(Outcome outcome) {
    return java.util.Optional.of(outcome);
  }

  private static List<Group> groups(List<TrialRecord> trials) {
    Axes axes = Axes.of(trials);
    Map<String, Map<String, List<TrialRecord>>> sorted = new LinkedHashMap<>();
    for (TrialRecord trial : trials) {
      sorted
          .computeIfAbsent(axes.group(trial), label -> new LinkedHashMap<>())
          .computeIfAbsent(axes.rate(trial), rate -> new ArrayList<>())
          .add(trial);
    }
    List<Group> groups = new ArrayList<>();
    sorted.forEach((label, rates) -> groups.add(group(label, groups.size(), rates)));
    return List.copyOf(groups);
  }

  private static Group group(String label, int color, Map<String, List<TrialRecord>> rates) {
    List<Setting> settings = new ArrayList<>();
    rates.forEach((rate, trials) -> settings.add(new Setting(label, color, rate, trials)));
    return new Group(label, color, List.copyOf(settings));
  }
}
