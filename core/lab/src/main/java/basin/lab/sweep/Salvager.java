package basin.lab.sweep;

import basin.lab.results.ResultsDatabase;
import basin.lab.results.salvage.Salvaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Saves what can be read of a damaged database while nobody runs an experiment in its folder. */
public final class Salvager {
  private final Path out;

  /** Of an output folder. */
  public Salvager(Path out) {
    this.out = out;
  }

  /**
   * Does it.
   *
   * @throws basin.lab.results.sqlite.ResultsException if an experiment is being run, or a file
   *     cannot be read or written
   */
  public Salvaged run() {
    Supplier<Salvaged> work = () -> ResultsDatabase.salvage(out);
    for (String name : ran()) {
      Supplier<Salvaged> inner = work;
      work = () -> ExperimentLock.holding(out, name, inner);
    }
    return work.get();
  }

  private List<String> ran() {
    try (Stream<Path> folders = Files.list(out)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(ExperimentLock.FILE)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of(); // there is nothing to salvage either
    }
  }
}
