package basin.lab.sweep;

import basin.lab.experiment.Experiment;
import basin.lab.experiment.Pruning;
import basin.lab.experiment.SweepBudget;
import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.results.experiments.Shard;
import basin.lab.trial.AnalysisEntry;
import basin.lab.trial.TrialNames;
import basin.lab.trial.UnitTrials;
import basin.spi.run.Trial;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a sweep is to do.
 *
 * @param experiment what the results keep of it
 * @param resolved the experiment with overrides and defaults, as YAML
 * @param trials in the order of the grid, expanded anew and lazily by each iterator
 * @param count how many trials there are
 * @param analyses what is found out when they have run, in the order of the file
 * @param units makes trials of what analyses ask for; empty if there are none
 * @param pruning which trials are left before their ends, if any
 * @param budget what a run may spend, if there is a limit
 * @param shard the part that this process is to run; empty for all
 */
public record Plan(
    ExperimentEntry experiment,
    String resolved,
    Iterable<Trial> trials,
    long count,
    List<AnalysisEntry> analyses,
    Optional<UnitTrials> units,
    Optional<Pruning> pruning,
    Optional<SweepBudget> budget,
    Optional<Shard> shard) {
  /** A plan whose trials are at hand, without analyses. */
  Plan(ExperimentEntry experiment, String resolved, Collection<Trial> trials) {
    this(
        experiment,
        resolved,
        trials,
        trials.size(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A plan to run an experiment. */
  public static Plan of(Experiment experiment, TrialNames names, Map<String, String> provenance) {
    ExperimentEntry entry =
        new ExperimentEntry(
            experiment.name(),
            experiment.question(),
            experiment.text(),
            experiment.roles(),
            experiment.goal(),
            experiment.claims(),
            experiment.analyses().stream().map(AnalysisEntry::text).toList(),
            provenance);
    return new Plan(
        entry,
        experiment.resolved(),
        () -> experiment.trials(names),
        experiment.trialCount(),
        experiment.analyses(),
        Optional.of(experiment.units(names)),
        experiment.pruning(),
        experiment.budget(),
        Optional.empty());
  }

  /** The same, of which this process runs a part. */
  public Plan part(Optional<Shard> part) {
    return new Plan(experiment, resolved, trials, count, analyses, units, pruning, budget, part);
  }
}
