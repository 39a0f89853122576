package basin.lab.experiment;

import basin.engine.training.Assignment;
import basin.lab.catalog.Catalog;
import basin.lab.sample.SampleCatalog;
import basin.lab.trial.TrialNames;
import basin.lab.yaml.FaultyFile;
import basin.spi.run.Trial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads experiments out of a temporary folder, over the samples. */
final class Trying {
  static final String SMALL =
      """
      problem: bowl
      optimizer: {sgd: {rate: 0.1}}
      train: {steps: 10}
      """;

  static final String NETWORK =
      """
      problem:
        network:
          data: digits
          layers: [{dense: {units: 16, activation: relu}}, {dense: 10}]
          loss: mse
      optimizer: {adam: {rate: 0.01}}
      train: {epochs: 5, batch: 32}
      """;

  private static final Catalog CATALOG = SampleCatalog.of();
  private static final TrialNames NAMES = TrialNames.withoutData("0.1.0");

  private final Path folder;
  private final Catalog catalog;

  Trying(Path folder) {
    this(folder, CATALOG);
  }

  Trying(Path folder, Catalog catalog) {
    this.folder = folder;
    this.catalog = catalog;
  }

  Experiment read(String yaml, Amendment... amendments) {
    try {
      Path file = Files.writeString(folder.resolve("some.yaml"), yaml);
      return ExperimentFile.read(file, List.of(amendments), catalog);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** What is said of a faulty experiment, without the folder. */
  String faults(String yaml, Amendment... amendments) {
    try {
      read(yaml, amendments);
      return "none";
    } catch (FaultyFile faulty) {
      return faulty.getMessage().replace(folder + "/", "");
    }
  }

  List<Trial> trials(String yaml, Amendment... amendments) {
    return trials(read(yaml, amendments));
  }

  static List<Trial> trials(Experiment experiment) {
    List<Trial> trials = new ArrayList<>();
    experiment.trials(NAMES).forEachRemaining(trials::add);
    return trials;
  }

  static Assignment assignment(Trial trial) {
    return binder().bind(trial);
  }

  static TrialBinder binder() {
    return new TrialBinder(CATALOG);
  }
}
