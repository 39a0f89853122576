package basin.lab.execution;

import basin.engine.network.Feed;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Run;
import basin.engine.training.Trainer;
import basin.lab.experiment.TrialBinder;
import basin.lab.trial.Computation;
import basin.spi.run.Failure;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import basin.spi.run.Workplace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Binds trials, trains or computes them by the engine, and reports. Trials that pay to share
 * batches go in lockstep, each one step in turn; the others one after the other.
 */
public final class EngineRunner implements TrialRunner {
  private static final Logger LOG = LogManager.getLogger(EngineRunner.class);

  private final Function<Trial, Assignment> binder;
  private final Function<Trial, Optional<Computation>> computations;
  private final Trainer trainer;
  private final UnderWay underWay;
  private final Optional<Workplace> workplace;
  private final Saving saving;
  private final AtomicInteger busy = new AtomicInteger(); // threads

  /** Binds with the one, trains with the other. */
  public EngineRunner(TrialBinder binder, Trainer trainer) {
    this(binder, trainer, new UnderWay());
  }

  /** And saves trials on their way. */
  public EngineRunner(TrialBinder binder, Trainer trainer, Saving saving) {
    this(binder::bind, binder::computation, trainer, new UnderWay(), Optional.empty(), saving);
  }

  /** And keeps a list of what runs. */
  public EngineRunner(TrialBinder binder, Trainer trainer, UnderWay underWay) {
    this(binder::bind, binder::computation, trainer, underWay, Optional.empty(), Saving.NONE);
  }

  /** And knows what opens its like elsewhere. */
  public EngineRunner(TrialBinder binder, Trainer trainer, UnderWay underWay, Workplace workplace) {
    this(binder, trainer, underWay, workplace, Saving.NONE);
  }

  /** And saves trials on their way. */
  public EngineRunner(
      TrialBinder binder, Trainer trainer, UnderWay underWay, Workplace workplace, Saving saving) {
    this(binder::bind, binder::computation, trainer, underWay, Optional.of(workplace), saving);
  }

  /** With assignments from wherever they come. */
  public EngineRunner(Function<Trial, Assignment> binder, Trainer trainer) {
    this(binder, trainer, new UnderWay());
  }

  EngineRunner(Function<Trial, Assignment> binder, Trainer trainer, UnderWay underWay) {
    this(binder, trainer, underWay, Saving.NONE);
  }

  EngineRunner(
      Function<Trial, Assignment> binder, Trainer trainer, UnderWay underWay, Saving saving) {
    this(binder, trial -> Optional.empty(), trainer, underWay, Optional.empty(), saving);
  }

  private EngineRunner(
      Function<Trial, Assignment> binder,
      Function<Trial, Optional<Computation>> computations,
      Trainer trainer,
      UnderWay underWay,
      Optional<Workplace> workplace,
      Saving saving) {
    this.binder = binder;
    this.computations = computations;
    this.trainer = trainer;
    this.underWay = underWay;
    this.workplace = workplace;
    this.saving = saving;
  }

  @Override
  public Optional<Workplace> workplace() {
    return workplace;
  }

  /** A trial that cannot be bound, for a plugin's error too, will say so when it is run. */
  @Override
  public Optional<?> kind(Trial trial) {
    try {
      return computations.apply(trial).isPresent()
          ? Optional.empty()
          : Kind.of(binder.apply(trial));
    } catch (Throwable e) {
      return Optional.empty();
    }
  }

  @Override
  public TrialResult failed(Trial trial, String reason) {
    return FailedTrial.of(trial, reason, new Failure(Failure.Kind.CRASH, "", List.of(), "", ""));
  }

  @Override
  public void run(List<Trial> trials, Consumer<TrialResult> sink) {
    busy.incrementAndGet();
    try {
      runAll(
          trials,
          result -> {
            underWay.end(result.id());
            sink.accept(result);
          });
    } finally {
      busy.decrementAndGet();
      trials.forEach(trial -> underWay.end(trial.id()));
    }
  }

  private void runAll(List<Trial> trials, Consumer<TrialResult> sink) {
    Feed feed = new Feed();
    LapTimer timer = new LapTimer();
    Map<Long, LockstepGroup> together = new TreeMap<>(); // by the step they go on from
    for (Trial trial : trials) {
      Attempt attempt = started(trial, feed);
      attempt.spend(timer.lap());
      if (attempt.paysToShare()) {
        together.computeIfAbsent(attempt.gauge().step(), any -> new LockstepGroup()).join(attempt);
      } else {
        alone(attempt).toEnd(timer, saving, sink);
      }
    }
    together.values().forEach(group -> group.toEnd(timer, saving, sink));
  }

  private Attempt started(Trial trial, Feed feed) {
    Attempt attempt = new Attempt(trial, busy::get);
    LOG.info("begins {} {} seed {}", trial.id(), trial.axes(), trial.seed());
    underWay.begin(trial);
    attempt
        .start(() -> course(trial, feed, attempt))
        .ifPresent(gauge -> underWay.started(trial, gauge));
    return attempt;
  }

  private Course course(Trial trial, Feed feed, Attempt attempt) {
    Optional<Computation> computation = computations.apply(trial);
    return computation.isPresent()
        ? Computing.of(computation.get(), trainer)
        : new Training(run(trial, binder.apply(trial), feed, attempt));
  }

  /** Where it was saved, or at its start. */
  private Run run(Trial trial, Assignment assignment, Feed feed, Attempt attempt) {
    Optional<SavedTrial> saved = saving.checkpoints().find(trial.id());
    if (saved.isPresent()) {
      try {
        Run run = trainer.resume(assignment, feed, saved.get().run());
        attempt.continues(saved.get().at());
        LOG.info("{} goes on from step {}", trial.id(), saved.get().at().step());
        return run;
      } catch (IOException e) {
        LOG.warn("{} starts anew: {}", trial.id(), e.getMessage());
        saving.checkpoints().delete(trial.id());
      }
    }
    return trainer.start(assignment, feed);
  }

  /**
   * What a run has in common with those that differ in their optimizer's settings alone: they do
   * the same work on the same mini-batches. What cannot be compared, for a plugin's error, is like
   * nothing else.
   */
  private record Kind(List<Object> same) {
    /** Empty without mini-batches, and where seconds are counted, which are a trial's own. */
    static Optional<Kind> of(Assignment run) {
      return run.batch().isEmpty() || run.budget().unit() == Budget.Unit.SECONDS
          ? Optional.empty()
          : Optional.of(
              new Kind(
                  List.of(
                      run.seed(),
                      run.optimizer().getClass(),
                      run.batch(),
                      run.precision(),
                      run.budget(),
                      run.problem(),
                      run.observations(),
                      run.stoppingRules())));
    }

    @Override
    public boolean equals(Object other) {
      try {
        return other instanceof Kind kind && same.equals(kind.same);
      } catch (Throwable e) {
        return false;
      }
    }

    @Override
    public int hashCode() {
      return 0; // kinds are compared one by one
    }
  }

  private static LockstepGroup alone(Attempt attempt) {
    LockstepGroup group = new LockstepGroup();
    group.join(attempt);
    return group;
  }
}
