package basin.runner.experiment;

import basin.lab.experiment.Experiment;
import basin.spi.run.Failure;
import basin.spi.run.Trial;
import basin.spi.run.TrialExecutor;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds where in the file the component is written that a trial failed in. Only here is the file
 * known, wherever trials run.
 *
 * @param executor runs trials
 * @param experiment of the file
 */
record PlacedFailures(TrialExecutor executor, Experiment experiment) implements TrialExecutor {
  @Override
  public void run(Iterator<Trial> trials, TrialRunner runner, Consumer<TrialResult> sink) {
    Map<String, Trial> running = new HashMap<>();
    executor.run(
        noted(trials, running),
        runner,
        result -> sink.accept(placed(result, running.remove(result.id()))));
  }

  private static Iterator<Trial> noted(Iterator<Trial> trials, Map<String, Trial> running) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return trials.hasNext();
      }

      @Override
      public Trial next() {
        Trial trial = trials.next();
        running.put(trial.id(), trial);
        return trial;
      }
    };
  }

  private TrialResult placed(TrialResult result, Trial trial) {
    Optional<Failure> failure = result.failure().filter(each -> each.written().isEmpty());
    return failure
        .flatMap(known -> experiment.place(trial, known.trace()))
        .map(place -> result.with(failure.get().at(place.toString())))
        .orElse(result);
  }
}
