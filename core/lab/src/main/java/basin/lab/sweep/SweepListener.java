package basin.lab.sweep;

import basin.lab.results.experiments.Change;
import basin.lab.sweep.rungs.Decision;
import basin.spi.report.Goal;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.nio.file.Path;
import java.util.List;

/** Hears how a sweep goes, on the thread that runs it. */
public interface SweepListener {
  /** Hears nothing. */
  SweepListener NONE = new SweepListener() {};

  /**
   * While trials are named, and once more while they are written down, every thousand of them.
   *
   * @param done how many are
   * @param total trials of the experiment
   */
  default void planning(long done, long total) {}

  /**
   * Before the first trial.
   *
   * @param total trials of the experiment
   * @param finished how many of them are over from before, failed ones among them
   */
  default void started(long total, long finished) {}

  /** Before the start, if trials run anew because these inputs are not what they were. */
  default void changed(List<Change> changes) {}

  /**
   * The file, or what it resolves to, is not what last ran under this name.
   *
   * @param kept the earlier file's copy
   */
  default void renewed(Path kept) {}

  /**
   * A trial is over and stored.
   *
   * @param done trials with a result or failed so far, those from before among them
   * @param total trials of the experiment
   */
  default void finished(Trial trial, TrialResult result, long done, long total) {}

  /**
   * Other processes run the experiment, too: its trials are shared out among all of them.
   *
   * @param processes in words
   */
  default void joined(List<String> processes) {}

  /**
   * Other processes have finished trials.
   *
   * @param done as for {@link #finished}, whoever ran them
   */
  default void elsewhere(long done, long total) {}

  /**
   * There is nothing left but what other processes have under way; each time that it gets less.
   *
   * @param trials that they have
   * @param processes in words
   */
  default void waiting(long trials, List<String> processes) {}

  /**
   * A trial came out better than all others so far, those from before among them.
   *
   * @param goal what counts as best
   * @param value the last one of the goal's metric
   */
  default void best(Trial trial, Goal goal, double value) {}

  /** All trials that are in have come to a rung, and it is decided which of them go on. */
  default void decided(Decision decision) {}

  /**
   * Before each round of what analyses ask for.
   *
   * @param units that are to run now, as trials
   * @param total trials so far, with these
   * @param finished how many of all have a result
   */
  default void analysing(long units, long total, long finished) {}

  /** An analysis could not say what it needs, and is not done. */
  default void broken(String analysis, RuntimeException failure) {}

  /** After the last trial, or when interrupted. */
  default void ended(SweepSummary summary) {}
}
