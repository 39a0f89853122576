package basin.lab.sweep;

import basin.lab.experiment.Experiment;
import basin.lab.experiment.TrialNames;
import basin.lab.results.ExperimentEntry;
import basin.spi.run.Trial;
import java.util.Collection;
import java.util.Map;

/**
 * What a sweep is to do.
 *
 * @param experiment what the results keep of it
 * @param resolved the experiment with overrides and defaults, as YAML
 * @param trials in the order of the grid, expanded anew and lazily by each iterator
 * @param count how many trials there are
 */
public record Plan(
    ExperimentEntry experiment, String resolved, Iterable<Trial> trials, long count) {
  /** A plan whose trials are at hand. */
  Plan(ExperimentEntry experiment, String resolved, Collection<Trial> trials) {
    this(experiment, resolved, trials, trials.size());
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
            provenance);
    return new Plan(
        entry, experiment.resolved(), () -> experiment.trials(names), experiment.trialCount());
  }
}
