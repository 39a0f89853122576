package basin.lab.sweep;

import basin.lab.provenance.Json;
import basin.lab.results.ResultsException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of an experiment: {@code experiment.yaml} as given, {@code resolved.yaml} as run,
 * {@code provenance.json}. The latest run has the plain names. When its file or what it resolves to
 * differs from the run before, the earlier pair stays as {@code experiment-1.yaml} and {@code
 * resolved-1.yaml}, then 2, and so on; nothing is overwritten that cannot be had again.
 */
final class ExperimentFolder {
  private static final String FILE = "experiment";
  private static final String RESOLVED = "resolved";

  private final Path path;

  ExperimentFolder(Path out, String name) {
    this.path = out.resolve(name);
  }

  Path path() {
    return path;
  }

  /**
   * Makes the folder.
   *
   * @throws ResultsException if it cannot be, for one because the name is that of the database
   */
  void check() {
    try {
      Files.createDirectories(path);
    } catch (FileAlreadyExistsException e) {
      throw new ResultsException(
          path + " is a file, not a folder. Give the experiment another name.", e);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Writes the three files; answers where the earlier experiment is kept if this is another. */
  Optional<Path> write(Plan plan) {
    try {
      String file = plan.experiment().file();
      Optional<Path> kept =
          differs(FILE, file) || differs(RESOLVED, plan.resolved())
              ? Optional.of(keep())
              : Optional.empty();
      DurableFile.write(yaml(FILE), file);
      DurableFile.write(yaml(RESOLVED), plan.resolved());
      DurableFile.write(
          path.resolve("provenance.json"), Json.lines(plan.experiment().provenance()));
      return kept;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private boolean differs(String stem, String text) throws IOException {
    return Files.exists(yaml(stem)) && !Files.readString(yaml(stem)).equals(text);
  }

  private Path keep() throws IOException {
    int number = 1;
    while (Files.exists(yaml(FILE + "-" + number)) || Files.exists(yaml(RESOLVED + "-" + number))) {
      number++;
    }
    copy(RESOLVED, RESOLVED + "-" + number);
    return copy(FILE, FILE + "-" + number);
  }

  /** Copied, not moved: a crash in between leaves the plain names complete. */
  private Path copy(String stem, String target) throws IOException {
    if (Files.exists(yaml(stem))) {
      DurableFile.write(yaml(target), Files.readString(yaml(stem)));
    }
    return yaml(target);
  }

  private Path yaml(String stem) {
    return path.resolve(stem + ".yaml");
  }

  /** Why it cannot be used. */
  ResultsException unusable(IOException e) {
    return new ResultsException(
        "the folder "
            + path
            + " cannot be written: "
            + e
            + ". Make it writable, or choose another with --out.",
        e);
  }
}
