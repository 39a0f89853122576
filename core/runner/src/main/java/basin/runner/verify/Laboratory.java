package basin.runner.verify;

import basin.engine.data.DataRoom;
import basin.engine.training.Trainer;
import basin.lab.catalog.Catalog;
import basin.lab.execution.EngineRunner;
import basin.lab.execution.Saving;
import basin.lab.experiment.Experiment;
import basin.lab.experiment.TrialBinder;
import basin.lab.trial.TrialNames;
import basin.runner.Version;
import basin.runner.console.Wording;
import basin.runner.experiment.Enclosed;
import basin.spi.data.Shelf;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Trains specimens the way {@code basin run} trains experiments. */
final class Laboratory {
  private final Catalog catalog;
  private final EngineRunner runner;

  Laboratory(Catalog catalog, Shelf shelf) {
    this(catalog, shelf, Saving.NONE);
  }

  /** Whose trials are saved on their way. */
  Laboratory(Catalog catalog, Shelf shelf, Saving saving) {
    this.catalog =
        Catalog.of(
            Stream.concat(catalog.all().stream(), Stream.of(FinalWeights.COMPONENT)).toList());
    this.runner =
        new EngineRunner(new TrialBinder(this.catalog), new Trainer(new DataRoom(shelf)), saving);
  }

  /**
   * Trains a specimen's trials. How they share the process must leave no trace in a digest; the
   * digest of one that failed is the reason.
   */
  Digests digests(Specimen specimen, Sharing sharing) throws IOException {
    Map<String, Trial> trials = trials(specimen);
    Map<String, TrialResult> results = new HashMap<>();
    sharing
        .executor()
        .run(trials.values().iterator(), runner, result -> results.put(result.id(), result));
    Map<String, String> byName = new LinkedHashMap<>();
    trials.forEach((name, trial) -> byName.put(name, digest(results.get(trial.id()))));
    return new Digests(byName);
  }

  /** A specimen's trials by what they are called among the digests. */
  Map<String, Trial> trials(Specimen specimen) throws IOException {
    List<Trial> trials = new ArrayList<>();
    experiment(specimen)
        .trials(TrialNames.withoutData(Version.basin()))
        .forEachRemaining(trials::add);
    Map<String, Trial> byName = new LinkedHashMap<>();
    trials.forEach(trial -> byName.put(name(specimen, trial), trial));
    return byName;
  }

  Experiment experiment(Specimen specimen) throws IOException {
    return Enclosed.experiment(Specimen.class, specimen.title(), catalog);
  }

  TrialResult result(Trial trial) {
    List<TrialResult> results = new ArrayList<>();
    runner.run(List.of(trial), results::add);
    return results.get(0);
  }

  private static String name(Specimen specimen, Trial trial) {
    return specimen.title() + ": " + Wording.settings(trial.axes()) + ", seed " + trial.seed();
  }

  private static String digest(TrialResult result) {
    return result.outcome() == Outcome.FAILED ? "failed: " + result.reason() : result.digest();
  }
}
