package basin.lab.sweep;

import basin.lab.execution.Checkpoints;
import basin.lab.experiment.Pruning;
import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.Change;
import basin.lab.results.experiments.ExperimentEntry;
import basin.lab.results.tenancy.Tenancy;
import basin.lab.sweep.rungs.Rungs;
import basin.lab.trial.UnitTrials;
import basin.spi.run.Trial;
import basin.spi.run.TrialExecutor;
import basin.spi.run.TrialRunner;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs an experiment: writes down what it consists of, runs the trials that have no result yet or
 * were pruned, by rungs if its file prunes them, then what its analyses ask for, and stores each as
 * it comes. Run again, it goes on where it stopped.
 */
public final class Sweep {
  private final Plan plan;
  private final ResultsDatabase database;
  private final TrialExecutor executor;
  private final TrialRunner runner;
  private final ExperimentFolder folder;
  private final SpentCheckpoints spent;

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
    this.spent = new SpentCheckpoints(checkpoints, database);
  }

  /**
   * Runs what is missing; returns when all is done or the thread is interrupted, which the summary
   * then says and the thread's interrupt flag no longer does.
   *
   * @throws basin.lab.results.sqlite.ResultsException if results cannot be written
   */
  public SweepSummary run(SweepListener listener) {
    try (Stay stay = new Stay(begin(listener))) {
      Scoreboard scores = new Scoreboard(plan.experiment(), database, listener);
      Spending spending = new Spending(plan.budget(), database, System::nanoTime);
      SharedRun shared =
          new SharedRun(
              database, stay.tenancy(), executor, runner, spent, spending, scores, listener);
      if (plan.pruning().isPresent()) {
        climb(plan.pruning().get(), shared, scores, listener);
      } else {
        shared.run(wanted());
      }
      plan.units()
          .filter(units -> plan.shard().isEmpty() && !spending.isOver())
          .ifPresent(units -> analyse(units, shared, scores, listener));
      SweepSummary summary = scores.summary(Thread.interrupted(), spending.isOver(), folder.path());
      listener.ended(summary);
      return summary;
    }
  }

  private void climb(Pruning pruning, SharedRun shared, Scoreboard scores, SweepListener listener) {
    String name = plan.experiment().name();
    new Rungs(name, pruning, database, plan.experiment().axes(), own())
        .run(
            shared::run, (decision, left) -> listener.decided(decision.after(scores.pruned(left))));
  }

  /** The trials of a shard, which decides nothing at a rung; empty if all are run. */
  private Optional<Set<String>> own() {
    return plan.shard().map(shard -> database.trialsOf(plan.experiment().name(), shard));
  }

  /** Of a shard, its own trials alone. */
  private Iterator<Trial> wanted() {
    Iterator<Trial> missing = database.missing(plan.experiment().name());
    return own()
        .map(own -> (Iterator<Trial>) new ChosenTrials(missing, trial -> own.contains(trial.id())))
        .orElse(missing);
  }

  private void analyse(
      UnitTrials units, SharedRun shared, Scoreboard scores, SweepListener listener) {
    if (!Thread.currentThread().isInterrupted()) {
      String name = plan.experiment().name();
      new AnalysisRounds(database, name, plan.analyses(), units, listener)
          .run(
              trials -> {
                scores.more(trials);
                shared.run(trials.iterator());
                return !shared.isOver();
              });
    }
  }

  /** The database first: if the data of a trial cannot be had, nothing is changed. */
  private Tenancy begin(SweepListener listener) {
    ExperimentEntry experiment = plan.experiment();
    folder.check();
    Planning planning = new Planning(plan, listener);
    List<Change> changes = database.changes(experiment.name(), planning.pass());
    Tenancy tenancy = database.settle(experiment, plan.resolved(), planning::pass, plan.shard());
    if (!changes.isEmpty()) {
      listener.changed(changes);
    }
    if (!tenancy.met().isEmpty()) {
      listener.joined(tenancy.met());
    }
    ExperimentLock.inTurn(database.folder(), experiment.name(), () -> folder.write(plan))
        .ifPresent(listener::renewed);
    spent.forgetAll();
    return tenancy;
  }
}
