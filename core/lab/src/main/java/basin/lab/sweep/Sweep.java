package basin.lab.sweep;

import basin.lab.results.Change;
import basin.lab.results.ExperimentEntry;
import basin.lab.results.ResultsDatabase;
import basin.spi.run.TrialExecutor;
import basin.spi.run.TrialRunner;
import java.util.List;

/**
 * Runs an experiment: writes down what it consists of, runs the trials that have no result yet or
 * failed, and stores each as it comes. Run again, it goes on where it stopped.
 */
public final class Sweep {
  private final Plan plan;
  private final ResultsDatabase database;
  private final TrialExecutor executor;
  private final TrialRunner runner;
  private final ExperimentFolder folder;

  /**
   * A sweep to come.
   *
   * @param executor where trials run
   * @param runner what is done with them, a {@link basin.lab.execution.EngineRunner}
   */
  public Sweep(Plan plan, ResultsDatabase database, TrialExecutor executor, TrialRunner runner) {
    this.plan = plan;
    this.database = database;
    this.executor = executor;
    this.runner = runner;
    this.folder = new ExperimentFolder(database.folder(), plan.experiment().name());
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
    executor.run(
        scores.watch(database.missing(plan.experiment().name())),
        runner,
        result -> {
          database.store(run, result);
          scores.finished(result);
        });
    SweepSummary summary = scores.summary(Thread.interrupted(), folder.path());
    listener.ended(summary);
    return summary;
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
    return run;
  }
}
