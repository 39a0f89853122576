package basin.runner.experiment;

import basin.lab.experiment.Experiment;
import basin.runner.Exit;
import basin.runner.Settings;
import basin.runner.console.Console;
import basin.runner.console.Verbosity;
import basin.runner.progress.Progress;
import basin.runner.progress.ReadingNews;
import basin.spi.data.DataException;
import basin.spi.data.Dataset;
import basin.spi.data.Shelf;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Knows whether the data that experiments need are there. */
public final class Inventory {
  private final Settings settings;
  private final Console console;
  private final InstantSource clock;

  @Inject
  Inventory(Settings settings, Console console, InstantSource clock) {
    this.settings = settings;
    this.console = console;
    this.clock = clock;
  }

  /** Where an experiment's data are found; only of the reading of large files is anything said. */
  DataShelf shelf(Experiment experiment, Verbosity verbosity) {
    return new DataShelf(
        settings,
        experiment.file(),
        Progress.on(console, Verbosity.QUIET, experiment.name(), clock),
        new ReadingNews(console, verbosity, clock));
  }

  /** What is on the shelf of a file, and nothing that would have to be fetched. */
  public Shelf presentShelf(Path file) {
    Progress silence = Progress.on(console, Verbosity.QUIET, file.toString(), clock);
    return new FetchlessShelf(new DataShelf(settings, file, silence));
  }

  private DataShelf shelf(Experiment experiment, Progress progress) {
    return new DataShelf(settings, experiment.file(), progress);
  }

  /**
   * Fetches what is missing and may be fetched.
   *
   * @throws DataException if something is missing after all
   */
  void fill(List<Experiment> experiments, Verbosity verbosity) {
    for (Experiment experiment : experiments) {
      for (Dataset set : experiment.data()) {
        fill(set, experiment, verbosity);
      }
    }
  }

  private void fill(Dataset set, Experiment experiment, Verbosity verbosity) {
    FetchlessShelf present = new FetchlessShelf(shelf(experiment, verbosity));
    try {
      set.digest(present);
    } catch (DataException e) {
      if (!present.wouldFetch()) {
        throw e;
      }
      try (Progress progress = Progress.on(console, verbosity, experiment.name(), clock)) {
        set.digest(shelf(experiment, progress));
      }
    }
  }

  /** Says what is missing, and fetches nothing; what a run would fetch is no fault. */
  public Exit check(List<Experiment> experiments) {
    Exit exit = Exit.DONE;
    for (Experiment experiment : experiments) {
      for (Dataset set : experiment.data()) {
        if (!isThere(set, new FetchlessShelf(shelf(experiment, Verbosity.NORMAL)))) {
          exit = Exit.WRONG_PLACE;
        }
      }
    }
    return exit;
  }

  private boolean isThere(Dataset set, FetchlessShelf shelf) {
    try {
      set.digest(shelf);
      return true;
    } catch (DataException e) {
      if (shelf.wouldFetch()) {
        console.warn(e.getMessage() + "; else a run fetches them from the network");
        return true;
      }
      console.complain(e.getMessage());
      return false;
    }
  }
}
