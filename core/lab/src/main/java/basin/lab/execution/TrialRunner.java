package basin.lab.execution;

import basin.engine.training.Assignment;
import basin.engine.training.Ending;
import basin.engine.training.Trainer;
import basin.lab.experiment.TrialBinder;
import basin.lab.results.ResultDigest;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * What one trial does: bind, train, report. Whatever goes wrong is the outcome {@link
 * Outcome#FAILED} with a reason to read; the stack trace goes to the log. Safe for any number of
 * threads.
 */
public final class TrialRunner implements Function<Trial, TrialResult> {
  private static final Logger LOG = LogManager.getLogger(TrialRunner.class);

  private final Function<Trial, Assignment> binder;
  private final Function<Assignment, Ending> trainer;

  /** Binds with the one, trains with the other. */
  public TrialRunner(TrialBinder binder, Trainer trainer) {
    this(trial -> binder.bind(trial).assignment(trial.seed()), trainer::train);
  }

  TrialRunner(Function<Trial, Assignment> binder, Function<Assignment, Ending> trainer) {
    this.binder = binder;
    this.trainer = trainer;
  }

  /**
   * Runs a trial.
   *
   * @throws CancellationException if the thread is interrupted meanwhile
   */
  @Override
  public TrialResult apply(Trial trial) {
    long start = System.nanoTime();
    Ending ending = ending(trial);
    return result(
        trial, ending, (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
  }

  private Ending ending(Trial trial) {
    try {
      return trainer.apply(binder.apply(trial));
    } catch (CancellationException e) {
      throw e;
    } catch (Throwable e) { // a plugin's error, an exhausted heap: the other trials go on
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted: " + e);
      }
      LOG.error("trial {} {} seed {} failed", trial.id(), trial.axes(), trial.seed(), e);
      return failure(FailureReason.of(e));
    }
  }

  private static Ending failure(String reason) {
    return new Ending(Outcome.FAILED, reason, 0, 0, 0, 0, List.of(), List.of(), List.of());
  }

  private static TrialResult result(Trial trial, Ending ending, double seconds) {
    return new TrialResult(
        trial.id(),
        ending.outcome(),
        ending.reason(),
        ending.steps(),
        ending.epochs(),
        ending.evaluations(),
        seconds,
        ending.parameters(),
        ending.curves(),
        ending.tracks(),
        ending.remarks(),
        ResultDigest.of(ending.outcome(), ending.steps(), ending.curves(), ending.tracks()));
  }
}
