package basin.lab.sweep;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.Deleted;
import basin.lab.results.sqlite.UnknownExperiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes an experiment from an output folder: its results, unless another experiment shares them,
 * and its folder with the report. The results go first and at once; if the process dies then, only
 * files are left that another removal or run takes up.
 */
public final class Removal {
  private final ResultsDatabase database;
  private final String name;
  private final ExperimentFolder folder;

  /**
   * A removal to come.
   *
   * @throws UnknownExperiment if the database holds none of that name
   */
  public Removal(ResultsDatabase database, String name) {
    database.read(name); // a name that Basin gave, so safe as a path
    this.database = database;
    this.name = name;
    this.folder = new ExperimentFolder(database.folder(), name);
  }

  /** The experiment's folder. */
  public Path folder() {
    return folder.path();
  }

  /**
   * Removes it.
   *
   * @throws basin.lab.results.sqlite.ResultsException if it is being run, or something cannot be
   *     deleted
   */
  public Deleted run() {
    Deleted deleted =
        ExperimentLock.holding(
            database.folder(),
            name,
            () -> {
              Deleted results = database.delete(name);
              deleteFiles(false);
              return results;
            });
    deleteFiles(true);
    return deleted;
  }

  /** The lock's own file stays until the lock is let go. Links are deleted, not followed. */
  private void deleteFiles(boolean lockToo) {
    Path lock = folder.path().resolve(ExperimentLock.FILE);
    try (Stream<Path> all = Files.walk(folder.path())) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        boolean kept = path.equals(lock) || path.equals(folder.path());
        if (lockToo || !kept) {
          delete(path);
        }
      }
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(path);
    }
  }
}
