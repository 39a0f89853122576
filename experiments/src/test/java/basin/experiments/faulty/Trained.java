package basin.experiments.faulty;

import basin.spi.analysis.Answers;
import basin.spi.analysis.Unit;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Track;
import basin.spi.run.TrialResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What trials of an experiment and units of its analysis came to, kept in memory. */
final class Trained implements Results, Answers {
  private final Results plan;
  private final Map<String, TrialResult> trials;
  private final Map<String, TrialResult> units = new HashMap<>();

  /**
   * Of trials that have run.
   *
   * @param plan the experiment before any has run
   * @param trials results by the trials' ids
   */
  Trained(Results plan, Map<String, TrialResult> trials) {
    this.plan = plan;
    this.trials = Map.copyOf(trials);
  }

  /** Keeps what came of a unit. */
  void add(Unit unit, TrialResult result) {
    units.put(unit.key(), result);
  }

  boolean has(Unit unit) {
    return units.containsKey(unit.key());
  }

  @Override
  public ExperimentRecord experiment() {
    return plan.experiment();
  }

  @Override
  public List<TrialRecord> trials() {
    List<TrialRecord> records = new ArrayList<>();
    for (TrialRecord each : plan.trials()) {
      TrialResult result = trials.get(each.id());
      records.add(
          new TrialRecord(
              each.id(),
              each.number(),
              each.seed(),
              each.axes(),
              each.configuration(),
              Optional.of(result.outcome()),
              result.reason(),
              each.steps(),
              each.epochs(),
              each.evaluations(),
              each.effort(),
              each.seconds(),
              result.parameters(),
              result.remarks(),
              each.digest(),
              each.tree()));
    }
    return records;
  }

  @Override
  public Optional<Curve> curve(TrialRecord trial, String name) {
    return curve(trials.get(trial.id()), name);
  }

  @Override
  public List<String> curves(TrialRecord trial) {
    return trials.get(trial.id()).curves().stream().map(Curve::name).toList();
  }

  @Override
  public Optional<Track> track(TrialRecord trial, String name) {
    return Optional.empty();
  }

  @Override
  public List<String> tracks(TrialRecord trial) {
    return List.of();
  }

  @Override
  public Optional<Outcome> outcome(Unit unit) {
    return Optional.ofNullable(units.get(unit.key())).map(TrialResult::outcome);
  }

  @Override
  public Optional<Curve> curve(Unit unit, String name) {
    return Optional.ofNullable(units.get(unit.key())).flatMap(result -> curve(result, name));
  }

  @Override
  public Optional<Track> track(Unit unit, String name) {
    return Optional.empty();
  }

  private static Optional<Curve> curve(TrialResult result, String name) {
    return result.curves().stream().filter(curve -> curve.name().equals(name)).findFirst();
  }
}
