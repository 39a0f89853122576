package basin.lab.execution;

import basin.engine.training.Ending;
import basin.engine.training.Run;
import basin.lab.results.ResultDigest;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * One trial on its way. Whatever goes wrong is the outcome {@link Outcome#FAILED} with a reason to
 * read; the stack trace goes to the log. Its seconds are those that were spent on it.
 */
final class Attempt {
  private static final Logger LOG = LogManager.getLogger(Attempt.class);

  private final Trial trial;
  private Run run;
  private Optional<Ending> ending = Optional.empty();
  private long nanoseconds;

  Attempt(Trial trial) {
    this.trial = trial;
  }

  /**
   * Takes it to its start.
   *
   * @throws CancellationException if the thread is interrupted meanwhile, as every method here
   */
  void start(Supplier<Run> starter) {
    long start = System.nanoTime();
    try {
      run = starter.get();
    } catch (Throwable e) { // a plugin's error, an exhausted heap: the other trials go on
      ending = Optional.of(failure(e));
    }
    nanoseconds += System.nanoTime() - start;
  }

  /** Whether it is better taken in turn with others than to its end at once. */
  boolean paysToShare() {
    return ending.isEmpty() && run.paysToShare();
  }

  /** One step; its result, if that was the last. */
  Optional<TrialResult> advance() {
    long start = System.nanoTime();
    step();
    nanoseconds += System.nanoTime() - start;
    return ending.map(this::result);
  }

  /** All steps that are left. */
  TrialResult toEnd() {
    long start = System.nanoTime();
    while (ending.isEmpty()) {
      step();
    }
    nanoseconds += System.nanoTime() - start;
    return result(ending.get());
  }

  private void step() {
    try {
      ending = run.advance();
    } catch (Throwable e) {
      ending = Optional.of(failure(e));
    }
  }

  /** Nothing failed if somebody wanted it to end. */
  private Ending failure(Throwable e) {
    if (e instanceof CancellationException cancelled) {
      throw cancelled;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted: " + e);
    }
    LOG.error("trial {} {} seed {} failed", trial.id(), trial.axes(), trial.seed(), e);
    return new Ending(
        Outcome.FAILED, FailureReason.of(e), 0, 0, 0, 0, List.of(), List.of(), List.of());
  }

  private TrialResult result(Ending ending) {
    return new TrialResult(
        trial.id(),
        ending.outcome(),
        ending.reason(),
        ending.steps(),
        ending.epochs(),
        ending.evaluations(),
        nanoseconds / (double) TimeUnit.SECONDS.toNanos(1),
        ending.parameters(),
        ending.curves(),
        ending.tracks(),
        ending.remarks(),
        ResultDigest.of(ending.outcome(), ending.steps(), ending.curves(), ending.tracks()));
  }
}
