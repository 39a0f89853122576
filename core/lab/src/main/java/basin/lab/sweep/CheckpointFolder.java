package basin.lab.sweep;

import basin.lab.execution.Checkpoints;
import basin.lab.execution.Milestone;
import basin.lab.execution.SavedTrial;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Saved trials as files: {@code checkpoints} in the folder of an experiment, in it a file for each
 * trial, named by its id. The folder is there while something is in it.
 */
public final class CheckpointFolder implements Checkpoints {
  private static final Logger LOG = LogManager.getLogger(CheckpointFolder.class);
  private static final Pattern ID = Pattern.compile("[0-9a-zA-Z-]+");

  private final Path path;

  /**
   * Of an experiment.
   *
   * @param experiment its folder, which need not be there yet
   */
  public CheckpointFolder(Path experiment) {
    this.path = experiment.resolve("checkpoints");
  }

  @Override
  public Optional<SavedTrial> find(String trial) {
    try (InputStream in = open(file(trial))) {
      SavedTrial saved = SavedTrialBytes.read(in);
      if (!saved.at().trial().equals(trial)) {
        throw new StreamCorruptedException("it is of trial " + saved.at().trial());
      }
      return Optional.of(saved);
    } catch (FileNotFoundException none) {
      return Optional.empty();
    } catch (StreamCorruptedException | EOFException e) {
      LOG.warn("{} starts anew: what was saved of it is unusable: {}", trial, e.getMessage());
      delete(trial);
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("{} starts anew: what was saved of it cannot be read", trial, e);
      return Optional.empty();
    }
  }

  @Override
  public void save(SavedTrial trial) throws IOException {
    byte[] bytes = SavedTrialBytes.of(trial);
    try {
      write(trial.at().trial(), bytes);
    } catch (FileNotFoundException emptied) { // and deleted by somebody, just now
      write(trial.at().trial(), bytes);
    }
  }

  private void write(String trial, byte[] bytes) throws IOException {
    Files.createDirectories(path);
    DurableFile.write(file(trial), bytes);
  }

  /** As one that no interrupt closes. */
  private static InputStream open(Path file) throws IOException {
    return new FileInputStream(file.toFile());
  }

  @Override
  public void delete(String trial) {
    Path file = file(trial);
    try {
      boolean unfinished = Files.deleteIfExists(DurableFile.aside(file));
      if (Files.deleteIfExists(file) || unfinished) {
        deleteIfEmpty();
      }
    } catch (IOException e) {
      LOG.warn("{} stays, though nobody needs it any more: {}", file, e.toString());
    }
  }

  @Override
  public List<Milestone> all() {
    List<Milestone> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(path)) {
      files.filter(CheckpointFolder::isSaved).forEach(file -> milestone(file).ifPresent(all::add));
    } catch (IOException none) {
      return List.of();
    }
    all.sort(Comparator.comparing(Milestone::trial));
    return all;
  }

  private static Optional<Milestone> milestone(Path file) {
    try (InputStream in = open(file)) {
      return Optional.of(SavedTrialBytes.readMilestone(in));
    } catch (IOException unusable) {
      return Optional.empty();
    }
  }

  /** Not one that is being written, or that was when the process died. */
  private static boolean isSaved(Path file) {
    return ID.matcher(file.getFileName().toString()).matches();
  }

  /** Somebody else may save another meanwhile. */
  private void deleteIfEmpty() throws IOException {
    boolean empty;
    try (Stream<Path> files = Files.list(path)) {
      empty = files.findAny().isEmpty();
    }
    if (empty) {
      Files.deleteIfExists(path);
    }
  }

  private Path file(String trial) {
    if (!ID.matcher(trial).matches()) {
      throw new IllegalArgumentException("no id of a trial: " + trial);
    }
    return path.resolve(trial);
  }
}
