package basin.lab.execution;

import basin.engine.training.Ending;
import basin.engine.training.Gauge;
import basin.lab.results.trials.ResultDigest;
import basin.spi.run.Cost;
import basin.spi.run.Effort;
import basin.spi.run.End;
import basin.spi.run.Failure;
import basin.spi.run.Outcome;
import basin.spi.run.SharedMachine;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * One trial on its way. Whatever goes wrong is the outcome {@link Outcome#FAILED} with a reason to
 * read; the stack trace goes to the log. Its seconds are those that were spent on it.
 */
final class Attempt {
  private static final Logger LOG = LogManager.getLogger(Attempt.class);

  /** Until it is decided at the rung whether it goes on, this is all there is to say. */
  private static final String PAUSED =
      "waits at a rung for the others, to go on if it is among the best";

  private final Trial trial;
  private Course course;
  private Optional<Ending> ending = Optional.empty();
  private Optional<Failure> known = Optional.empty();
  private final IntSupplier busy;
  private Lap spent = new Lap(0, 0);
  private int atOnce = 1;
  private int inLockstep = 1;

  /**
   * Of a trial.
   *
   * @param busy how many threads of this process run trials now
   */
  Attempt(Trial trial, IntSupplier busy) {
    this.trial = trial;
    this.busy = busy;
  }

  /**
   * Takes it to its start.
   *
   * @return how far it is from now on, if it could be started
   * @throws CancellationException if the thread is interrupted meanwhile, as by {@link #advance}
   */
  Optional<Gauge> start(Supplier<Course> starter) {
    atOnce = Math.max(atOnce, busy.getAsInt());
    try {
      course = starter.get();
      return Optional.of(course.gauge());
    } catch (Throwable e) { // a plugin's error, an exhausted heap: the other trials go on
      ending = Optional.of(failure(e));
      return Optional.empty();
    }
  }

  /** It goes on from there, and what that has cost is its own. */
  void continues(Milestone from) {
    spent = spent.and(from.spent());
    atOnce = Math.max(atOnce, from.atOnce());
    inLockstep = Math.max(inLockstep, from.inLockstep());
  }

  /** Of which it is one. */
  String trial() {
    return trial.id();
  }

  /**
   * It as it is now; empty if it cannot be taken up from here.
   *
   * @param held how much of what it has recorded is kept already
   */
  Optional<SavedTrial> saved(long held) throws IOException {
    if (hasEnded() || !course.canBeSaved()) {
      return Optional.empty();
    }
    Gauge gauge = course.gauge();
    return Optional.of(
        new SavedTrial(
            new Milestone(trial.id(), gauge.step(), gauge.horizon(), spent, sharing(), inLockstep),
            course.save(held)));
  }

  /** How far it is; not to be asked of one that could not be started. */
  Gauge gauge() {
    return course.gauge();
  }

  /** Whether it is better taken in turn with others than to its end at once. */
  boolean paysToShare() {
    return ending.isEmpty() && course.paysToShare();
  }

  /** Takes one step, unless it has ended or is to pause; returns whether either is so. */
  boolean advance() {
    if (ending.isEmpty() && !isAtPause()) {
      try {
        ending = course.advance();
      } catch (Throwable e) {
        ending = Optional.of(failure(e));
      }
    }
    return hasEnded() || isAtPause();
  }

  /** Whether it has not ended, and may spend no more now. */
  boolean isAtPause() {
    return ending.isEmpty() && trial.pauseAfter() > 0 && course.hasSpent(trial.pauseAfter());
  }

  /** Ends it for now; to be saved before. */
  void pause() {
    ending = Optional.of(course.pause(PAUSED));
  }

  boolean hasEnded() {
    return ending.isPresent();
  }

  /** Counts time that was spent on it. */
  void spend(Lap lap) {
    spent = spent.and(lap);
  }

  /** It is taken in turn with others, so many with itself. */
  void goesWith(int members) {
    inLockstep = Math.max(inLockstep, members);
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
    known = Optional.of(Autopsy.of(e));
    return failed(FailureReason.of(e));
  }

  private static Ending failed(String reason) {
    Effort none = new Effort(0, 0, 0);
    return new Ending(Outcome.FAILED, reason, 0, 0, 0, none, 0, List.of(), List.of(), List.of());
  }

  /** What came of it, once it has ended. */
  TrialResult result() {
    Ending ending = this.ending.orElseThrow();
    return new TrialResult(
        trial.id(),
        new End(ending.outcome(), ending.reason(), known),
        cost(ending),
        ending.parameters(),
        ending.curves(),
        ending.tracks(),
        ending.remarks(),
        ResultDigest.of(ending.outcome(), ending.steps(), ending.curves(), ending.tracks()));
  }

  private Cost cost(Ending ending) {
    return new Cost(
        ending.steps(),
        ending.epochs(),
        ending.evaluations(),
        Optional.of(ending.effort()),
        seconds(spent.nanoseconds()),
        Optional.of(sharedMachine()));
  }

  private SharedMachine sharedMachine() {
    return new SharedMachine(
        sharing(), inLockstep, spent.processor() < 0 ? Double.NaN : seconds(spent.processor()));
  }

  private int sharing() {
    return Math.max(atOnce, busy.getAsInt());
  }

  private static double seconds(long nanoseconds) {
    return nanoseconds / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
