package basin.lab.sweep;

import basin.lab.experiment.Experiment;
import basin.lab.experiment.TrialNames;
import basin.lab.results.ExperimentEntry;
import basin.lab.results.PlannedTrial;
import basin.spi.run.Trial;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
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
    ExperimentEntry experiment, String resolved, Iterable<PlannedTrial> trials, long count) {
  /** A plan whose trials are at hand. */
  Plan(ExperimentEntry experiment, String resolved, Collection<PlannedTrial> trials) {
    this(experiment, resolved, trials, trials.size());
  }

  /** A plan to run an experiment. */
  public static Plan of(Experiment experiment, TrialNames names, Map<String, String> provenance) {
    ExperimentEntry entry =
        new ExperimentEntry(
            experiment.name(),
            experiment.question(),
            experiment.text(),
            experiment.axes(),
            experiment.goal(),
            provenance);
    return new Plan(
        entry, experiment.resolved(), () -> planned(experiment, names), experiment.trialCount());
  }

  /** A trial is made when it is asked for, and its inputs are told with its name. */
  private static Iterator<PlannedTrial> planned(Experiment experiment, TrialNames names) {
    Map<String, Map<String, String>> told = new HashMap<>();
    Iterator<Trial> trials = experiment.trials(names.witnessed(told::put));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return trials.hasNext();
      }

      @Override
      public PlannedTrial next() {
        Trial trial = trials.next();
        Map<String, String> inputs = told.remove(trial.id()); // null only if the trial named itself
        return new PlannedTrial(trial, inputs == null ? Map.of() : inputs);
      }
    };
  }
}
