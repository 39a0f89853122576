package basin.lab.sweep;

import basin.lab.experiment.Experiment;
import basin.lab.grid.GivenNames;
import basin.lab.identity.AxisRole;
import basin.lab.identity.Cell;
import basin.lab.identity.Configurations;
import basin.lab.results.experiments.DefaultGoal;
import basin.lab.trial.TrialNames;
import basin.spi.report.ExperimentRecord;
import basin.spi.report.Results;
import basin.spi.report.Role;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Track;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An experiment as its results are before anything has run: every trial, and nothing recorded.
 *
 * @param experiment what is asked
 * @param trials in the order of the grid, each once
 */
public record PlannedResults(ExperimentRecord experiment, List<TrialRecord> trials)
    implements Results {
  /** Of an experiment that has been checked. */
  public static PlannedResults of(Experiment experiment, TrialNames names) {
    Map<String, Trial> trials = new LinkedHashMap<>();
    experiment.trials(names).forEachRemaining(trial -> trials.putIfAbsent(trial.id(), trial));
    Configurations configurations =
        Configurations.of(
            trials.values().stream().map(trial -> new Cell(trial.tree(), trial.axes())).toList(),
            GivenNames.in(experiment.text()),
            experiment.roles());
    List<TrialRecord> records = new ArrayList<>();
    trials.values().forEach(t -> records.add(record(t, records.size() + 1, configurations)));
    return new PlannedResults(record(experiment), List.copyOf(records));
  }

  private static ExperimentRecord record(Experiment experiment) {
    Map<String, Role> roles = new LinkedHashMap<>();
    for (AxisRole axis : experiment.roles()) {
      roles.put(axis.name(), axis.role());
    }
    return new ExperimentRecord(
        experiment.name(),
        experiment.question(),
        experiment.text(),
        roles,
        experiment.goal().orElse(DefaultGoal.of(Set.of())),
        experiment.goal().isPresent(),
        Map.of());
  }

  private static TrialRecord record(Trial trial, int number, Configurations configurations) {
    return new TrialRecord(
        trial.id(),
        number,
        trial.seed(),
        trial.axes(),
        configurations.of(trial.tree()),
        Optional.empty(),
        "",
        0,
        0,
        0,
        Optional.empty(),
        0,
        0,
        List.of(),
        "",
        trial.tree());
  }

  @Override
  public Optional<Curve> curve(TrialRecord trial, String name) {
    return Optional.empty();
  }

  @Override
  public List<String> curves(TrialRecord trial) {
    return List.of();
  }

  @Override
  public Optional<Track> track(TrialRecord trial, String name) {
    return Optional.empty();
  }

  @Override
  public List<String> tracks(TrialRecord trial) {
    return List.of();
  }
}
