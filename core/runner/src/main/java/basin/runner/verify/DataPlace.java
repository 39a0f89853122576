package basin.runner.verify;

import basin.lab.catalog.Catalog;
import basin.lab.trial.InputsHere;
import basin.lab.yaml.FaultyFile;
import basin.runner.Settings;
import basin.runner.experiment.DataShelf;
import basin.runner.progress.Progress;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.data.Shelf;
import basin.spi.run.Trial;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where the files lie that trials name relative to an experiment whose own place nobody knows. */
final class DataPlace {
  private DataPlace() {}

  /**
   * The first of the folders of data, and then the current one, that has all a trial reads.
   *
   * @throws DataException if none has
   */
  static Shelf of(Trial trial, Settings settings, Catalog catalog, Progress progress) {
    Set<Dataset> data = data(trial, catalog);
    Optional<DataException> missing = Optional.empty();
    for (Path folder : Stream.concat(settings.data().stream(), Stream.of(Path.of(""))).toList()) {
      Shelf shelf = new DataShelf(settings, folder.resolve("experiment.yaml"), progress);
      try {
        data.forEach(set -> set.digest(shelf));
        return shelf;
      } catch (DataException e) {
        missing = missing.or(() -> Optional.of(e));
      }
    }
    throw new DataException(
        missing.orElseThrow().getMessage() + ". Name the folder where it is now with --data");
  }

  /** A trial that cannot be bound here says so when it is trained. */
  private static Set<Dataset> data(Trial trial, Catalog catalog) {
    try {
      return new InputsHere(catalog).data(trial);
    } catch (FaultyFile e) {
      return Set.of();
    }
  }
}
