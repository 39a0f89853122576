package basin.lab.results.comparison;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.reading.StoredResults;
import basin.spi.report.Analysed;
import basin.spi.report.Configuration;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Goal;
import basin.spi.report.Reservation;
import basin.spi.report.Results;
import basin.spi.report.Role;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Failure;
import basin.spi.run.SharedMachine;
import basin.spi.run.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several experiments read as one.
 *
 * <p>Trials are labelled and grouped over all of them, so that groups of the same kind are one
 * group where version and plugins are the same, too, and go by the name of their experiment where
 * not. A trial that is part of several counts once. What is judged on data that no other experiment
 * has is left out, and said to be; data are the same whatever the shares of their split, which is
 * said as well. {@code experiment} is an axis beside those of the files.
 */
public final class Comparison implements Results {
  /** The axis that says which experiment a trial is part of. */
  static final String EXPERIMENT = "experiment";

  private final List<Contender> contenders;
  private final ExperimentRecord experiment;
  private final List<TrialRecord> trials = new ArrayList<>();
  private final List<Reservation> reservations;
  private final Map<String, Contender> owners = new HashMap<>();
  private final Map<Analysed, Contender> asked = new LinkedHashMap<>();
  private Map<String, String> held;

  private Comparison(List<Contender> contenders, Optional<Goal> goal) {
    this.contenders = contenders;
    Common common = new Common(contenders, goal);
    common.throwIfNothingIs();
    this.reservations = new Unlikeness(common).reservations();
    this.experiment = experiment(contenders, common.goal());
    for (Contender each : contenders) {
      common.kept(each).forEach(trial -> add(each, trial, common.labels().of(each, trial)));
      each.results().analyses().forEach(found -> asked.put(found, each));
    }
  }

  /**
   * Compares experiments by the goal that all have.
   *
   * @param experiments name → what {@link ResultsDatabase#read} gave, at least two
   * @throws Incomparable if they have nothing in common
   */
  public static Results of(Map<String, Results> experiments) {
    return of(experiments, Optional.empty());
  }

  /**
   * Compares experiments.
   *
   * @param goal by which, whatever their own are
   * @throws Incomparable if they have nothing in common
   */
  public static Results of(Map<String, Results> experiments, Optional<Goal> goal) {
    List<Contender> contenders = new ArrayList<>();
    experiments.forEach(
        (name, results) -> contenders.add(Contender.of(name, (StoredResults) results)));
    return new Comparison(contenders, goal);
  }

  private void add(Contender owner, TrialRecord trial, Configuration configuration) {
    if (owners.putIfAbsent(trial.id(), owner) != null) {
      return;
    }
    Map<String, String> axes = new LinkedHashMap<>();
    axes.put(EXPERIMENT, owner.name());
    axes.putAll(trial.axes());
    trials.add(numbered(trial, trials.size() + 1, axes, configuration));
  }

  private static TrialRecord numbered(
      TrialRecord trial, int number, Map<String, String> axes, Configuration configuration) {
    return new TrialRecord(
        trial.id(),
        number,
        trial.seed(),
        axes,
        configuration,
        trial.outcome(),
        trial.reason(),
        trial.steps(),
        trial.epochs(),
        trial.evaluations(),
        trial.effort(),
        trial.seconds(),
        trial.parameters(),
        trial.remarks(),
        trial.digest(),
        trial.tree());
  }

  private static ExperimentRecord experiment(List<Contender> contenders, Goal goal) {
    List<String> names = contenders.stream().map(Contender::name).toList();
    Map<String, Role> roles = new LinkedHashMap<>();
    roles.put(EXPERIMENT, Role.COMPARED);
    StringBuilder file = new StringBuilder();
    for (Contender each : contenders) {
      each.experiment().roles().forEach(roles::putIfAbsent);
      file.append("# ").append(each.name()).append('\n').append(each.experiment().file());
      file.append(file.charAt(file.length() - 1) == '\n' ? "" : "\n");
    }
    return new ExperimentRecord(
        String.join(", ", names),
        question(contenders, names),
        file.toString(),
        roles,
        goal,
        provenance(contenders));
  }

  private static String question(List<Contender> contenders, List<String> names) {
    List<String> asked =
        contenders.stream().map(c -> c.experiment().question()).distinct().toList();
    int last = names.size() - 1;
    return asked.size() == 1 && !asked.get(0).isBlank()
        ? asked.get(0)
        : "How do "
            + String.join(", ", names.subList(0, last))
            + " and "
            + names.get(last)
            + " compare?";
  }

  /** What is the same for all stands once, all else under the name of its experiment. */
  private static Map<String, String> provenance(List<Contender> contenders) {
    Set<String> labels = new LinkedHashSet<>();
    contenders.forEach(c -> labels.addAll(c.experiment().provenance().keySet()));
    Map<String, String> texts = new LinkedHashMap<>();
    for (String label : labels) {
      Map<String, String> own = new LinkedHashMap<>();
      contenders.forEach(
          c -> own.put(c.name(), c.experiment().provenance().getOrDefault(label, "")));
      if (new TreeSet<>(own.values()).size() == 1) {
        texts.put(label, own.values().iterator().next());
      } else {
        own.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .forEach(e -> texts.put(label + " (" + e.getKey() + ")", e.getValue()));
      }
    }
    return texts;
  }

  @Override
  public ExperimentRecord experiment() {
    return experiment;
  }

  @Override
  public List<ExperimentRecord> experiments() {
    return contenders.stream().map(c -> named(c.experiment(), c.name())).toList();
  }

  private static ExperimentRecord named(ExperimentRecord own, String name) {
    return new ExperimentRecord(
        name, own.question(), own.file(), own.roles(), own.goal(), own.aimed(), own.provenance());
  }

  @Override
  public String experimentOf(TrialRecord trial) {
    return owners.get(trial.id()).name();
  }

  @Override
  public List<Reservation> reservations() {
    return reservations;
  }

  /** Each as it is by itself, with its claims. */
  @Override
  public List<Results> parts() {
    return contenders.stream().map(c -> (Results) c.results()).toList();
  }

  @Override
  public List<Analysed> analyses() {
    return List.copyOf(asked.keySet());
  }

  @Override
  public Results asked(Analysed analysis) {
    return asked.get(analysis).results();
  }

  @Override
  public String experimentOf(Analysed analysis) {
    return asked.get(analysis).name();
  }

  @Override
  public synchronized Map<String, String> held() {
    if (held == null) {
      held = new HeldByAll(trials, owners).settings(contenders);
    }
    return held;
  }

  @Override
  public List<TrialRecord> trials() {
    return List.copyOf(trials);
  }

  @Override
  public Optional<Curve> curve(TrialRecord trial, String name) {
    return owners.get(trial.id()).results().curve(trial, name);
  }

  @Override
  public double last(TrialRecord trial, String name) {
    return owners.get(trial.id()).results().last(trial, name);
  }

  @Override
  public List<String> curves(TrialRecord trial) {
    return owners.get(trial.id()).results().curves(trial);
  }

  @Override
  public Optional<Track> track(TrialRecord trial, String name) {
    return owners.get(trial.id()).results().track(trial, name);
  }

  @Override
  public List<String> tracks(TrialRecord trial) {
    return owners.get(trial.id()).results().tracks(trial);
  }

  @Override
  public Optional<SharedMachine> sharedMachine(TrialRecord trial) {
    return owners.get(trial.id()).results().sharedMachine(trial);
  }

  @Override
  public Optional<Failure> failure(TrialRecord trial) {
    return owners.get(trial.id()).results().failure(trial);
  }

  @Override
  public Map<String, String> provenance(TrialRecord trial) {
    return owners.get(trial.id()).results().provenance(trial);
  }
}
