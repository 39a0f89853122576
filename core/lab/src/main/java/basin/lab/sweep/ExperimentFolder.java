package basin.lab.sweep;

import basin.lab.provenance.Json;
import basin.lab.results.sqlite.ResultsException;
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
  private static final String PROVENANCE = "provenance.json";

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
    return write(
        plan.experiment().file(), plan.resolved(), Json.lines(plan.experiment().provenance()));
  }

  private Optional<Path> write(String file, String resolved, String provenance) {
    try {
      Optional<Path> kept =
          differs(FILE, file) || differs(RESOLVED, resolved)
              ? Optional.of(keep())
              : Optional.empty();
      DurableFile.write(yaml(FILE), file);
      DurableFile.write(yaml(RESOLVED), resolved);
      DurableFile.write(path.resolve(PROVENANCE), provenance);
      return kept;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Takes over the files of another folder, as the latest; what is here is kept if it differs. */
  void takeOver(ExperimentFolder other) {
    try {
      if (other.isWhole()) {
        Path provenance = other.path.resolve(PROVENANCE);
        write(
            Files.readString(other.yaml(FILE)),
            Files.readString(other.yaml(RESOLVED)),
            Files.exists(provenance) ? Files.readString(provenance) : "{}\n");
      }
    } catch (IOException e) {
      throw other.unusable(e);
    }
  }

  /** Keeps the files of another folder as earlier ones, if they differ from those here. */
  void keepAlso(ExperimentFolder other) {
    try {
      if (other.isWhole()
          && isWhole()
          && (differs(FILE, Files.readString(other.yaml(FILE)))
              || differs(RESOLVED, Files.readString(other.yaml(RESOLVED))))) {
        String number = "-" + free();
        DurableFile.write(yaml(RESOLVED + number), Files.readString(other.yaml(RESOLVED)));
        DurableFile.write(yaml(FILE + number), Files.readString(other.yaml(FILE)));
      }
    } catch (IOException e) {
      throw other.unusable(e);
    }
  }

  private boolean isWhole() {
    return Files.exists(yaml(FILE)) && Files.exists(yaml(RESOLVED));
  }

  private boolean differs(String stem, String text) throws IOException {
    return Files.exists(yaml(stem)) && !Files.readString(yaml(stem)).equals(text);
  }

  private int free() {
    int number = 1;
    while (Files.exists(yaml(FILE + "-" + number)) || Files.exists(yaml(RESOLVED + "-" + number))) {
      number++;
    }
    return number;
  }

  private Path keep() throws IOException {
    int number = free();
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
