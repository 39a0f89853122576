package basin.lab.sweep;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.DefaultGoal;
import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.results.tenancy.Tenancy;
import basin.lab.results.trials.Tally;
import basin.spi.report.Goal;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts a sweep's trials and keeps its best, and tells the listener. */
final class Scoreboard {
  private static final long RECOUNT_NANOSECONDS = 2_000_000_000;
  private static final long SELDOM = 50;

  private final ExperimentEntry experiment;
  private final ResultsDatabase database;
  private final SweepListener listener;
  private final Map<String, Trial> running = new HashMap<>();
  private final Set<String> units = new HashSet<>();
  private long total;
  private long done;
  private long ran;
  private long recount;
  private Goal goal;
  private double best;

  Scoreboard(ExperimentEntry experiment, ResultsDatabase database, SweepListener listener) {
    this.experiment = experiment;
    this.database = database;
    this.listener = listener;
    this.recount = System.nanoTime();
    Tally tally = database.tally(experiment.name());
    this.total = tally.total();
    this.done = tally.finished() + tally.failed();
    this.goal = goal(experiment, database, done);
    this.best =
        goal == null ? Double.NaN : database.best(experiment.name(), goal).orElse(Double.NaN);
    listener.started(total, done);
  }

  /** More trials are to run, which answer analyses and are never the best. */
  void more(List<Trial> trials) {
    trials.forEach(trial -> units.add(trial.id()));
    total += trials.size();
    listener.analysing(trials.size(), total, done);
  }

  /** A trial is about to run. */
  void taken(Trial trial) {
    running.put(trial.id(), trial);
  }

  /** Another process has run a trial. */
  void elsewhere(Trial trial) {
    if (units.contains(trial.id())) {
      done++;
    }
  }

  /** Counts what others have finished, now and then: it takes a look at all trials. */
  void recount(Tenancy tenancy) {
    long now = System.nanoTime();
    if (!tenancy.isShared() || now < recount || !units.isEmpty()) {
      return;
    }
    Tally tally = database.tally(experiment.name());
    done = Math.max(done, tally.finished() + tally.failed());
    listener.elsewhere(done, total);
    long after = System.nanoTime();
    recount = after + Math.max(RECOUNT_NANOSECONDS, SELDOM * (after - now));
  }

  /** After the result is stored. */
  void finished(TrialResult result) {
    Trial trial = running.remove(result.id());
    if (result.outcome() != Outcome.PRUNED) {
      ran++;
      done++;
    }
    listener.finished(trial, result, done, total);
    if (result.outcome().isRegular() && !units.contains(result.id())) {
      compare(trial, result);
    }
  }

  /** So many trials are left where they stand; how many are done by then. */
  long pruned(int trials) {
    ran += trials;
    done += trials;
    return done;
  }

  SweepSummary summary(boolean interrupted, boolean spent, Path folder) {
    Tally tally = database.tally(experiment.name());
    return new SweepSummary(experiment.name(), tally, ran, interrupted, spent, folder);
  }

  private void compare(Trial trial, TrialResult result) {
    if (goal == null) {
      goal = DefaultGoal.of(result.curves().stream().map(Curve::name).toList());
    }
    double value = last(result);
    if (better(value)) {
      best = value;
      listener.best(trial, goal, value);
    }
  }

  private boolean better(double value) {
    return !Double.isNaN(value)
        && (Double.isNaN(best) || (goal.higher() ? value > best : value < best));
  }

  private double last(TrialResult result) {
    return result.curves().stream()
        .filter(curve -> curve.name().equals(goal.metric()))
        .mapToDouble(Curve::last)
        .findFirst()
        .orElse(Double.NaN);
  }

  /**
   * The file's goal, or what it has settings chosen by; or the default for what earlier runs
   * measured; null until something is.
   */
  private static Goal goal(ExperimentEntry experiment, ResultsDatabase database, long finished) {
    return experiment
        .goal()
        .map(Goal::choosing)
        .orElseGet(
            () -> finished == 0 ? null : database.read(experiment.name()).experiment().goal());
  }
}
