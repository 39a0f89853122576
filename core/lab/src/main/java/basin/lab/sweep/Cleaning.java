package basin.lab.sweep;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.experiments.Leftovers;
import basin.lab.results.sqlite.ResultsException;
import basin.spi.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Clears an output folder of what nobody needs: results of trials that no experiment consists of
 * any more, saved trials that are over or wanted by nobody, and files that a death left half
 * written. Reports, logs and files of users stay.
 */
public final class Cleaning {
  private static final int DEPTH = 2;

  private final ResultsDatabase database;

  /** Of the folder of a database. */
  public Cleaning(ResultsDatabase database) {
    this.database = database;
  }

  /**
   * What would go.
   *
   * @param stored in the database
   * @param files saved trials and half-written files
   * @param bytes of these files
   */
  public record Rubbish(Leftovers stored, List<Path> files, long bytes) {
    /** Whether there is none. */
    public boolean isEmpty() {
      return stored.trials() == 0 && stored.results() == 0 && files.isEmpty();
    }
  }

  /** What there is to clear; nothing is changed. */
  public Rubbish find() {
    List<Path> files = new ArrayList<>();
    long bytes = 0;
    for (String experiment : database.experiments()) {
      for (Path file : files(database.folder().resolve(experiment))) {
        if (isRubbish(file)) {
          files.add(file);
          bytes += size(file);
        }
      }
    }
    return new Rubbish(database.leftovers(), List.copyOf(files), bytes);
  }

  /**
   * Clears it, and gives the room back to the disk; says what has gone.
   *
   * @throws ResultsException if an experiment is being run, or something cannot be deleted
   */
  public Rubbish run() {
    return alone(new ArrayList<>(database.experiments()), this::clear);
  }

  private Rubbish clear() {
    Rubbish rubbish = find();
    database.deleteLeftovers();
    rubbish.files().forEach(Cleaning::delete);
    database.compact();
    return rubbish;
  }

  /** Nothing is cleared under somebody's feet. */
  private <T> T alone(List<String> experiments, Supplier<T> work) {
    if (experiments.isEmpty()) {
      return work.get();
    }
    String first = experiments.remove(0);
    return Files.isDirectory(database.folder().resolve(first))
        ? ExperimentLock.holding(database.folder(), first, () -> alone(experiments, work))
        : alone(experiments, work);
  }

  /** Links are not followed. */
  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ResultsException("the folder " + folder + " cannot be read: " + e, e);
    }
  }

  private boolean isRubbish(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".new") || name.endsWith(".part")) {
      return true;
    }
    return file.getParent().getFileName().toString().equals("checkpoints") && isOver(name);
  }

  private boolean isOver(String name) {
    String trial = name.replaceFirst("\\..*", "");
    return !database.isWanted(trial)
        || database.outcome(trial).filter(Outcome::isFinal).isPresent();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // it has gone meanwhile
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new ResultsException(file + " cannot be deleted: " + e, e);
    }
  }
}
