package basin.reports.study;

import basin.spi.report.Analysed;
import basin.spi.report.Choice;
import basin.spi.report.Configuration;
import basin.spi.report.Goal;
import basin.spi.report.Results;
import basin.spi.report.Selection;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Results sorted into groups and settings, by what trials are, never by what they are called: see
 * {@link basin.spi.report.Configuration}.
 */
public final class Study {
  private final Results results;
  private final String title;
  private final String suffix;
  private final List<Group> groups;
  private final Set<String> curves;
  private final Criterion criterion;
  private final boolean choosing;
  private final Replicates replicates;
  private final Setting[] settings; // by the number of a trial
  private final Map<Replicate, Replicate> same = new HashMap<>();
  private final Map<Group, Choice> choices = new IdentityHashMap<>();
  private final Map<Group, Optional<Setting>> chosen = new IdentityHashMap<>();
  private final List<TrialRecord> finished;
  private final Map<String, Measure> measures = new HashMap<>();

  private Study(
      Results results, List<Group> groups, String title, String suffix, boolean choosing) {
    this.choosing = choosing;
    this.results = results;
    this.groups = groups;
    this.title = title;
    this.suffix = suffix;
    this.finished = results.trials().stream().filter(t -> t.outcome().isPresent()).toList();
    this.curves = new TreeSet<>();
    results.trials().stream().map(results::curves).distinct().forEach(curves::addAll);
    Goal goal = results.experiment().goal();
    this.criterion = Criterion.of(choosing ? goal.choosing() : goal, curves);
    this.replicates = Replicates.of(results.trials());
    this.settings = byNumber(groups);
  }

  private static Setting[] byNumber(List<Group> groups) {
    List<Setting> all = groups.stream().flatMap(g -> g.settings().stream()).toList();
    int last =
        all.stream()
            .flatMap(s -> s.trials().stream())
            .mapToInt(TrialRecord::number)
            .max()
            .orElse(0);
    Setting[] byNumber = new Setting[last + 1];
    all.forEach(s -> s.trials().forEach(t -> byNumber[t.number()] = s));
    return byNumber;
  }

  /** Sorts results; those of a {@link Studied} are sorted already. */
  public static Study of(Results results) {
    return results instanceof Studied studied ? studied.study() : sorted(results);
  }

  private static Study sorted(Results results) {
    return new Study(results, groups(results.trials()), "", "", false);
  }

  /**
   * What can be ranked in one order, in the order of the grid: trials on the same data, and of the
   * same loss if a loss ranks them, because the unit of one says nothing about that of another. One
   * study alone if all can.
   */
  public List<Study> parts() {
    Map<String, List<Group>> parts = new LinkedHashMap<>();
    groups.forEach(g -> parts.computeIfAbsent(part(g), key -> new ArrayList<>()).add(g));
    if (parts.size() < 2) {
      return List.of(this);
    }
    List<Study> studies = new ArrayList<>();
    parts.values().forEach(part -> studies.add(portion(part, studies.size() + 1)));
    return studies;
  }

  /**
   * What an analysis was asked of, as far as it is looked at here: this study itself, unless it
   * holds several experiments. Then it is sorted as the experiment is by itself, for its units
   * follow from that.
   */
  public List<Study> asked(Analysed analysis) {
    if (results.experiments().size() == 1) {
      return List.of(this);
    }
    Set<String> here = results.trials().stream().map(TrialRecord::id).collect(Collectors.toSet());
    String experiment = results.experimentOf(analysis);
    String own = title.isEmpty() ? experiment : title + ", " + experiment;
    return of(results.asked(analysis)).parts().stream()
        .filter(part -> part.results.trials().stream().anyMatch(t -> here.contains(t.id())))
        .map(part -> new Study(part.results, part.groups, own, suffix, choosing))
        .toList();
  }

  private String part(Group group) {
    String data = group.configuration().data();
    return criterion.byLoss() ? data + "\n" + group.configuration().loss() : data;
  }

  private Study portion(List<Group> part, int number) {
    List<TrialRecord> trials =
        part.stream()
            .flatMap(g -> g.settings().stream())
            .flatMap(s -> s.trials().stream())
            .sorted(Comparator.comparingInt(TrialRecord::number))
            .toList();
    Configuration any = part.get(0).configuration();
    List<String> titles = new ArrayList<>();
    if (severalData()) {
      titles.add(any.dataLabel());
    }
    if (criterion.byLoss() && severalLosses() && !any.lossLabel().isEmpty()) {
      titles.add(any.lossLabel());
    }
    return new Study(
        new Portion(results, trials),
        called(part),
        String.join(", ", titles),
        "-" + number,
        choosing);
  }

  /**
   * The groups of a part, called by what tells them apart there and coloured from the first on, so
   * that what is tried on several data sets looks the same on each.
   */
  private static List<Group> called(List<Group> part) {
    List<String> labels = Pieces.differing(part.stream().map(Group::label).toList());
    List<Group> groups = new ArrayList<>();
    for (Group group : part) {
      groups.add(group.called(labels.get(groups.size()), groups.size()));
    }
    return List.copyOf(groups);
  }

  /** Whether trials differ in what they are judged on. */
  public boolean severalData() {
    return groups.stream().map(g -> g.configuration().data()).distinct().count() > 1;
  }

  /** Whether any trial learns from rows: only what does has a loss of its own to choose. */
  public boolean fromRows() {
    return finished().stream().anyMatch(t -> !t.configuration().loss().isEmpty());
  }

  /** Whether trials are to learn from rows, run or not. */
  public boolean learns() {
    return groups.stream().anyMatch(g -> !g.configuration().loss().isEmpty());
  }

  /** Whether trials differ in the loss that they minimise. */
  public boolean severalLosses() {
    return groups.stream().map(g -> g.configuration().loss()).distinct().count() > 1;
  }

  /** What the trials of a part have in common, in words; empty if there is one part alone. */
  public String title() {
    return title;
  }

  /** The name of a table or figure, unlike that of another part. */
  public String named(String name) {
    return name + suffix;
  }

  /** The title of a table or figure, which says what the trials of a part have in common. */
  public String titled(String text) {
    return title.isEmpty() ? text : text + ": " + title;
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

  /** How what is tuned is chosen, where the file says another way than its goal. */
  public Optional<Selection> selection() {
    return results.experiment().goal().selection();
  }

  /**
   * The same study by what chooses within its groups, whose numbers alone may be shown of settings
   * that were not chosen; itself where that is what ranks its groups, too.
   */
  public Study choosing() {
    return choosing || selection().isEmpty()
        ? this
        : new Study(results, groups, title, suffix, true);
  }

  /** What a group's selection chooses; the study must have one. */
  public Choice choice(Group group) {
    String by = selection().orElseThrow().by();
    return choices.computeIfAbsent(
        group,
        any ->
            selection()
                .orElseThrow()
                .among(group.settings().stream().map(Setting::trials).toList(), t -> last(t, by)));
  }

  /** What stands for a group, found once: many groups are compared, each with every other. */
  Optional<Setting> chosen(Group group, Function<Group, Optional<Setting>> ranking) {
    return chosen.computeIfAbsent(group, ranking);
  }

  /** How a series is averaged and compared. */
  public Measure measure(String series) {
    return measures.computeIfAbsent(series, s -> new Inspection(this, s).measure());
  }

  /** Every setting, in the order of the grid. */
  public List<Setting> settings() {
    return groups.stream().flatMap(g -> g.settings().stream()).toList();
  }

  /**
   * Whether there is one group alone, so that the settings tried for it are what is compared,
   * unless a selection chooses among them.
   */
  public boolean oneGroup() {
    return groups.size() == 1 && groups.get(0).tuned() && selection().isEmpty();
  }

  /** What is ranked: the groups, or the settings of a single group. */
  public List<Group> competitors() {
    return oneGroup() ? groups.get(0).alone() : groups;
  }

  /** Names of what was tuned and is not the same in all trials. */
  public List<String> tuned() {
    return settings().stream().flatMap(s -> s.tuned().keySet().stream()).distinct().toList();
  }

  /** What repeats its settings. */
  public Replicates replicates() {
    return replicates;
  }

  /** Every trial that has run, in the order of the grid. */
  public List<TrialRecord> finished() {
    return finished;
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
    return results.last(trial, series);
  }

  /** The last vector of a series of vectors; empty if the trial has none. */
  public Optional<double[]> lastVector(TrialRecord trial, String series) {
    return results
        .track(trial, series)
        .map(Track::values)
        .filter(vectors -> vectors.length > 0)
        .map(vectors -> vectors[vectors.length - 1]);
  }

  /** The setting a trial belongs to. */
  public Setting settingOf(TrialRecord trial) {
    return trial.number() < settings.length ? settings[trial.number()] : null;
  }

  /** Which of the repetitions of its setting a trial is: one object for all trials of it. */
  public Replicate replicate(TrialRecord trial) {
    return same.computeIfAbsent(Replicate.of(trial), first -> first);
  }

  private static List<Group> groups(List<TrialRecord> trials) {
    Set<String> same = sameInAll(trials);
    Map<String, Map<Map<String, String>, List<TrialRecord>>> sorted = new LinkedHashMap<>();
    for (TrialRecord trial : trials) {
      Map<String, String> tuned = new LinkedHashMap<>(trial.configuration().tuned());
      tuned.keySet().removeAll(same);
      sorted
          .computeIfAbsent(trial.configuration().group(), key -> new LinkedHashMap<>())
          .computeIfAbsent(tuned, setting -> new ArrayList<>())
          .add(trial);
    }
    List<Group> groups = new ArrayList<>();
    sorted.values().forEach(tried -> groups.add(group(groups.size(), tried)));
    return List.copyOf(groups);
  }

  /** Names of tuned settings by which no two trials can be told apart. */
  private static Set<String> sameInAll(List<TrialRecord> trials) {
    Set<String> names = new TreeSet<>();
    trials.forEach(t -> names.addAll(t.configuration().tuned().keySet()));
    names.removeIf(
        name ->
            trials.stream().map(t -> t.configuration().tuned().get(name)).distinct().count() > 1);
    return names;
  }

  private static Group group(int color, Map<Map<String, String>, List<TrialRecord>> tried) {
    String label = tried.values().iterator().next().get(0).configuration().label();
    List<Setting> settings = new ArrayList<>();
    tried.forEach((tuned, trials) -> settings.add(new Setting(label, color, tuned, trials)));
    return new Group(label, color, List.copyOf(settings));
  }
}
