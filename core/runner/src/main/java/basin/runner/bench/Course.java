package basin.runner.bench;

import basin.engine.data.DataRoom;
import basin.engine.random.SeededStreams;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Cadence;
import basin.engine.training.Observation;
import basin.engine.training.Trainer;
import basin.lab.execution.EngineRunner;
import basin.lab.execution.LocalExecutor;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.TrialBinder;
import basin.lab.trial.TrialNames;
import basin.runner.Version;
import basin.spi.data.Shelf;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains by the clock. Data are loaded before, and nothing is evaluated or recorded meanwhile but
 * the time.
 */
final class Course {
  /** Uncompiled, a step takes so long that time alone would not tell when it is. */
  private static final int FEWEST_STEPS = 512;

  private final TrialBinder binder;
  private final DataRoom data;
  private final Trainer trainer;
  private final Pacing pacing;
  private Double ceiling;

  Course(TrialBinder binder, Shelf shelf, Pacing pacing) {
    this.binder = binder;
    this.data = new DataRoom(shelf);
    this.trainer = new Trainer(data);
    this.pacing = pacing;
  }

  /**
   * Times the steps of an experiment's only trial.
   *
   * @throws basin.spi.data.DataException if the data cannot be had
   */
  StepScore steps(Workload workload, Experiment experiment) {
    Assignment run = run(trials(experiment).get(0));
    long steps = stepsOfAWindow(run);
    Stopwatch stopwatch = new Stopwatch();
    List<Reading> windows = windows(run, stopwatch, steps, pacing.windows());
    double rows = (double) rows(experiment, run) / stopwatch.stepsPerEpoch();
    Optional<ProductRate> products =
        workload.sharesWeights()
            ? Optional.of(ProductRate.measure(run, data, pacing))
            : Optional.empty();
    double each = products.map(ProductRate::multiplications).orElse(stopwatch.multiplications());
    return new StepScore(workload, rows, rows * each, steps, windows, ceiling(), products);
  }

  /**
   * Times all trials of an experiment, on so many threads, from a cold start.
   *
   * @throws basin.spi.data.DataException if the data cannot be had
   */
  SweepScore sweep(Experiment experiment, int threads) throws InterruptedException {
    List<Trial> trials = trials(experiment);
    long rows = trials.stream().mapToLong(trial -> rows(experiment, run(trial))).sum();
    Reading start = Reading.now();
    new LocalExecutor(threads)
        .run(trials.iterator(), new EngineRunner(this::run, trainer), Course::requireEnd);
    if (Thread.interrupted()) {
      throw new InterruptedException("the sweep was interrupted");
    }
    double seconds = Reading.now().since(start).seconds();
    return new SweepScore(trials.size(), threads, rows, seconds, Reading.secondsOfProcess());
  }

  private static void requireEnd(TrialResult result) {
    if (result.outcome() == Outcome.FAILED) {
      throw new IllegalStateException("a trial failed: " + result.reason());
    }
  }

  /** Warms up by runs twice as long each time, the last of which lasts as long as is wanted. */
  private long stepsOfAWindow(Assignment run) {
    long steps = 1;
    double seconds = windows(run, new Stopwatch(), steps, 1).get(0).seconds();
    while (seconds < pacing.warmUp() || steps < FEWEST_STEPS) {
      steps *= 2;
      seconds = windows(run, new Stopwatch(), steps, 1).get(0).seconds();
    }
    return Math.max(1, Math.round(steps * pacing.window() / seconds));
  }

  private List<Reading> windows(Assignment run, Stopwatch stopwatch, long steps, int number) {
    Observation look = new Observation(stopwatch, Cadence.everySteps(steps));
    trainer.train(watched(run, Budget.ofSteps(steps * number), List.of(look)));
    List<Reading> readings = stopwatch.readings();
    List<Reading> windows = new ArrayList<>();
    for (int i = 1; i < readings.size(); i++) {
      windows.add(readings.get(i).since(readings.get(i - 1)));
    }
    return windows;
  }

  private static List<Trial> trials(Experiment experiment) {
    List<Trial> trials = new ArrayList<>();
    experiment.trials(TrialNames.withoutData(Version.basin())).forEachRemaining(trials::add);
    return trials;
  }

  /** Without anything that looks at it. */
  private Assignment run(Trial trial) {
    Assignment whole = binder.bind(trial);
    return watched(whole, whole.budget(), List.of());
  }

  private static Assignment watched(Assignment run, Budget budget, List<Observation> watches) {
    return new Assignment(
        run.problem(),
        run.optimizer(),
        budget,
        run.batch(),
        run.precision(),
        run.seed(),
        watches,
        List.of());
  }

  /** Training rows; asking for them loads them. */
  private int rows(Experiment experiment, Assignment run) {
    return experiment.data().stream()
        .mapToInt(
            each -> data.rows(each, new SeededStreams(run.seed()), run.precision()).train().rows())
        .sum();
  }

  /** Measured after the first workload, whose code it must not warm. */
  private double ceiling() {
    ceiling = ceiling == null ? Ceiling.measure(pacing) : ceiling;
    return ceiling;
  }
}
