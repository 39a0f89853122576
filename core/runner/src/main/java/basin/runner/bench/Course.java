package basin.runner.bench;

import basin.engine.data.DataRoom;
import basin.engine.random.SeededStreams;
import basin.engine.training.Assignment;
import basin.engine.training.Budget;
import basin.engine.training.Cadence;
import basin.engine.training.Observation;
import basin.engine.training.Trainer;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.TrialBinder;
import basin.lab.experiment.TrialNames;
import basin.runner.Version;
import basin.spi.data.Shelf;
import basin.spi.run.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
    Assignment run = runs(experiment).get(0);
    long steps = stepsOfAWindow(run);
    Stopwatch stopwatch = new Stopwatch();
    List<Reading> windows = windows(run, stopwatch, steps, pacing.windows());
    double rows = (double) rows(experiment, run) / stopwatch.stepsPerEpoch();
    return new StepScore(
        workload, rows, rows * stopwatch.multiplications(), steps, windows, ceiling());
  }

  /**
   * Times all trials of an experiment, on so many threads, from a cold start.
   *
   * @throws basin.spi.data.DataException if the data cannot be had
   */
  SweepScore sweep(Experiment experiment, int threads) throws InterruptedException {
    List<Assignment> runs = runs(experiment);
    long rows = runs.stream().mapToLong(run -> rows(experiment, run)).sum();
    Reading start = Reading.now();
    trainAll(runs, threads);
    double seconds = Reading.now().since(start).seconds();
    return new SweepScore(runs.size(), threads, rows, seconds, Reading.secondsOfProcess());
  }

  private void trainAll(List<Assignment> runs, int threads) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> ends = new ArrayList<>();
      runs.forEach(run -> ends.add(pool.submit(() -> trainer.train(run))));
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a trial failed", e.getCause());
    } finally {
      pool.shutdownNow();
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
    Observation look = new Observation(stopwatch, new Cadence.EverySteps(steps));
    trainer.train(watched(run, Budget.ofSteps(steps * number), List.of(look)));
    List<Reading> readings = stopwatch.readings();
    List<Reading> windows = new ArrayList<>();
    for (int i = 1; i < readings.size(); i++) {
      windows.add(readings.get(i).since(readings.get(i - 1)));
    }
    return windows;
  }

  private List<Assignment> runs(Experiment experiment) {
    List<Assignment> runs = new ArrayList<>();
    experiment
        .trials(TrialNames.withoutData(Version.basin()))
        .forEachRemaining(trial -> runs.add(run(trial)));
    return runs;
  }

  private Assignment run(Trial trial) {
    Assignment run = binder.bind(trial).assignment(trial.seed());
    return watched(run, run.budget(), List.of());
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
