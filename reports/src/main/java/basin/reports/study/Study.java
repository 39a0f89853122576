package basin.reports.study;

import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Results sorted into groups and settings, by what trials are, never by what they are called: see
 * {@link basin.spi.report.Configuration}.
 */
public final class Study {
  private final Results results;
  private final List<Group> groups;
  private final Set<String> curves;
  private final Criterion criterion;
  private final Map<Integer, Setting> settings = new HashMap<>();
  private final Map<String, Double> lasts = new HashMap<>();
  private final Map<String, Measure> measures = new HashMap<>();

  private Study(Results results) {
    this.results = results;
    this.groups = groups(results.trials());
    this.curves = new TreeSet<>();
    results.trials().forEach(t -> curves.addAll(results.curves(t)));
    this.criterion = Criterion.of(results.experiment().goal(), curves);
    settings().forEach(s -> s.trials().forEach(t -> settings.put(t.number(), s)));
  }

  /** Sorts results. */
  public static Study of(Results results) {
    return new Study(results);
  }

  /** Where they come from. */
  public Results results() {
    return results;
  }

  /** The groups, in the order of the grid. */
  public List<Group> groups() {
    return groups;
  }

  /** Names of all series of numbers that any trial recorded, sorted. */
  public Set<String> curves() {
    return curves;
  }

  /** What counts as best. */
  public Criterion criterion() {
    return criterion;
  }

  /** How a series is averaged, compared and drawn. */
  public Measure measure(String series) {
    return measures.computeIfAbsent(
        series,
        s ->
            Measure.of(
                s, criterion.lower(s), results.trials().stream().anyMatch(t -> negative(t, s))));
  }

  private boolean negative(TrialRecord trial, String series) {
    return results
        .curve(trial, series)
        .filter(c -> Arrays.stream(c.values()).anyMatch(v -> v < 0 && Double.isFinite(v)))
        .isPresent();
  }

  /** Every setting, in the order of the grid. */
  public List<Setting> settings() {
    return groups.stream().flatMap(g -> g.settings().stream()).toList();
  }

  /** Whether there is one group alone, so that its rates are what is compared. */
  public boolean ratesOnly() {
    return groups.size() == 1 && groups.get(0).tuned();
  }

  /** Whether learning rates differ between trials. */
  public boolean rated() {
    return settings().stream().anyMatch(s -> !s.rate().isEmpty());
  }

  /** Every trial that has run, in the order of the grid. */
  public List<TrialRecord> finished() {
    return results.trials().stream().filter(t -> t.outcome().isPresent()).toList();
  }

  /** The trials that ended in a certain way, in the order of the grid. */
  public List<TrialRecord> ended(Outcome outcome) {
    return results.trials().stream().filter(t -> ended(t, outcome)).toList();
  }

  /** Whether a trial ended in a certain way. */
  public static boolean ended(TrialRecord trial, Outcome outcome) {
    return trial.outcome().filter(o -> o == outcome).isPresent();
  }

  /** The last value of a series; NaN if the trial has none. */
  public double last(TrialRecord trial, String series) {
    return lasts.computeIfAbsent(
        trial.number() + " " + series,
        key -> results.curve(trial, series).map(Curve::last).orElse(Double.NaN));
  }

  /** The setting a trial belongs to. */
  public Setting settingOf(TrialRecord trial) {
    return settings.get(trial.number());
  }

  private static List<Group> groups(List<TrialRecord> trials) {
    boolean rated = trials.stream().map(t -> t.configuration().rate()).distinct().count() > 1;
    Map<String, Map<String, List<TrialRecord>>> sorted = new LinkedHashMap<>();
    for (TrialRecord trial : trials) {
      sorted
          .computeIfAbsent(trial.configuration().group(), key -> new LinkedHashMap<>())
          .computeIfAbsent(rated ? trial.configuration().rate() : "", rate -> new ArrayList<>())
          .add(trial);
    }
    List<Group> groups = new ArrayList<>();
    sorted.values().forEach(rates -> groups.add(group(groups.size(), rates)));
    return List.copyOf(groups);
  }

  private static Group group(int color, Map<String, List<TrialRecord>> rates) {
    String label = rates.values().iterator().next().get(0).configuration().label();
    List<Setting> settings = new ArrayList<>();
    rates.forEach((rate, trials) -> settings.add(new Setting(label, color, rate, trials)));
    return new Group(label, color, List.copyOf(settings));
  }
}
