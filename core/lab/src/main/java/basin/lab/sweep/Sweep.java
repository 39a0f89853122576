package basin.lab.sweep;

import basin.lab.execution.Checkpoints;
import basin.lab.execution.Milestone;
import basin.lab.experiment.UnitTrials;
import basin.lab.results.Change;
import basin.lab.results.ExperimentEntry;
import basin.lab.results.ResultsDatabase;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialExecutor;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Runs an experiment: writes down what it consists of, runs the trials that have no result yet or
 * failed, then what its analyses ask for, and stores each as it comes. Run again, it goes on where
 * it stopped.
 */
public final class Sweep {
  private static final Set<Outcome> OVER =
      EnumSet.of(Outcome.COMPLETED, Outcome.STOPPED, Outcome.DIVERGED);

  private final Plan plan;
  private final ResultsDatabase database;
  private final TrialExecutor executor;
  private final TrialRunner runner;
  private final ExperimentFolder folder;
  private final Checkpoints checkpoints;

  /** A sweep to come whose trials are not saved on their way. */
  Sweep(Plan plan, ResultsDatabase database, TrialExecutor executor, TrialRunner runner) {
    this(plan, database, executor, runner, Checkpoints.NONE);
  }

  /**
   * A sweep to come.
   *
   * @param executor where trials run
   * @param runner what is done with them, a {@link basin.lab.execution.EngineRunner}
   * @param checkpoints where it saves them; they are deleted when their results are stored
   */
  public Sweep(
      Plan plan,
      ResultsDatabase database,
      TrialExecutor executor,
      TrialRunner runner,
      Checkpoints checkpoints) {
    this.plan = plan;
    this.database = database;
    this.executor = executor;
    this.runner = runner;
    this.folder = new ExperimentFolder(database.folder(), plan.experiment().name());
    this.checkpoints = checkpoints;
  }

  /**
   * Runs what is missing; returns when all is done or the thread is interrupted, which the summary
   * then says and the thread's interrupt flag no longer does.
   *
   * @throws basin.lab.results.ResultsException if results cannot be written
   */
  public SweepSummary run(SweepListener listener) {
    long run = begin(listener);
    Scoreboard scores = new Scoreboard(plan.experiment(), database, listener);
    run(run, database.missing(plan.experiment().name()), scores);
    plan.units().ifPresent(units -> analyse(run, units, scores, listener));
    SweepSummary summary = scores.summary(Thread.interrupted(), folder.path());
    listener.ended(summary);
    return summary;
  }

  private void run(long run, Iterator<Trial> trials, Scoreboard scores) {
    executor.run(
        scores.watch(trials),
        runner,
        result -> {
          database.store(run, result);
          forget(result);
          scores.finished(result);
        });
  }

  /** What failed goes on from there the next time. */
  private void forget(TrialResult result) {
    if (OVER.contains(result.outcome())) {
      checkpoints.delete(result.id());
    }
  }

  /** Left over where a process died between a result and this. */
  private void forgetWhatIsOver() {
    for (Milestone saved : checkpoints.all()) {
      database
          .outcome(saved.trial())
          .filter(OVER::contains)
          .ifPresent(over -> checkpoints.delete(saved.trial()));
    }
  }

  private void analyse(long run, UnitTrials units, Scoreboard scores, SweepListener listener) {
    if (!Thread.currentThread().isInterrupted()) {
      String name = plan.experiment().name();
      new AnalysisRounds(database, name, plan.analyses(), units, listener)
          .run(
              trials -> {
                scores.more(trials);
                run(run, trials.iterator(), scores);
              });
    }
  }

  /** The database first: if the data of a trial cannot be had, nothing is changed. */
  private long begin(SweepListener listener) {
    ExperimentEntry experiment = plan.experiment();
    folder.check();
    Planning planning = new Planning(plan, listener);
    List<Change> changes = database.changes(experiment.name(), planning.pass());
    long run = database.begin(experiment, planning.pass());
    if (!changes.isEmpty()) {
      listener.changed(changes);
    }
    folder.write(plan).ifPresent(listener::renewed);
    forgetWhatIsOver();
    return run;
  }
}
