package basin.lab.sweep;

import basin.engine.training.SavedRun;
import basin.lab.execution.Checkpoints;
import basin.lab.execution.Milestone;
import basin.lab.execution.SavedTrial;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Saved trials as files: {@code checkpoints} in the folder of an experiment, in it a file for each
 * trial, named by its id, and one beside it of what the trial has recorded, to which each saving
 * adds. The folder is there while something is in it.
 */
public final class CheckpointFolder implements Checkpoints {
  private static final Logger LOG = LogManager.getLogger(CheckpointFolder.class);
  private static final Pattern ID = Pattern.compile("[0-9a-zA-Z-]+");
  private static final int ATTEMPTS = 10;

  private final Path path;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  /**
   * What this process has written of a trial's records.
   *
   * @param side in which file
   * @param bytes how many
   */
  private record Held(int side, long bytes) {}

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
    held.remove(trial); // somebody else may go on with it now
    try {
      return Optional.of(read(trial));
    } catch (NoSuchFileException none) {
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

  /**
   * What was saved of a trial; nothing is deleted.
   *
   * @throws NoSuchFileException if nothing was
   * @throws StreamCorruptedException if it is damaged
   * @throws EOFException if it is cut short
   */
  SavedTrial read(String trial) throws IOException {
    Path file = file(trial);
    try (InputStream in = open(file)) {
      SavedTrialBytes.Head head = SavedTrialBytes.read(in);
      if (!head.at().trial().equals(trial)) {
        throw new StreamCorruptedException("it is of trial " + head.at().trial());
      }
      return new SavedTrial(
          head.at(), new SavedRun(in.readAllBytes(), records(file, head.side()), 0));
    }
  }

  private static byte[] records(Path file, int side) throws IOException {
    try (InputStream in = open(RecordsFile.of(file, side))) {
      return in.readAllBytes();
    } catch (NoSuchFileException e) {
      throw new StreamCorruptedException("what it had recorded is gone");
    }
  }

  /** Nothing if the file has gone or has been cut since. */
  @Override
  public long held(String trial) {
    Held known = held.get(trial);
    return known != null && RecordsFile.has(RecordsFile.of(file(trial), known.side), known.bytes)
        ? known.bytes
        : 0;
  }

  /** Somebody may delete the folder each time that it is empty, even while it is being made. */
  @Override
  public void save(SavedTrial trial) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        write(trial);
        return;
      } catch (FileNotFoundException | FileAlreadyExistsException emptied) {
        if (trial.run().before() > 0 || attempt == ATTEMPTS) {
          throw emptied;
        }
      }
    }
  }

  /** First what is added, which nobody reads before the file of the trial counts it in. */
  private void write(SavedTrial trial) throws IOException {
    Files.createDirectories(path);
    String id = trial.at().trial();
    Path file = file(id);
    SavedRun run = trial.run();
    Held before = held.remove(id);
    boolean goesOn = run.before() > 0;
    if (goesOn && (before == null || before.bytes != run.before())) {
      throw new IOException("what trial " + id + " had recorded is not what is added to");
    }
    int side = goesOn ? before.side : 1 - side(file);
    RecordsFile.write(RecordsFile.of(file, side), run.before(), run.records());
    DurableFile.write(file, SavedTrialBytes.of(trial, side));
    if (!goesOn) {
      Files.deleteIfExists(RecordsFile.of(file, 1 - side));
    }
    held.put(id, new Held(side, run.before() + run.records().length));
  }

  /** Which file of records the file of a trial names; if it is none, whichever. */
  private static int side(Path file) {
    try (InputStream in = open(file)) {
      return SavedTrialBytes.read(in).side() == 0 ? 0 : 1;
    } catch (IOException none) {
      return 1;
    }
  }

  /** As one that no interrupt closes. */
  private static InputStream open(Path file) throws IOException {
    try {
      return new FileInputStream(file.toFile());
    } catch (FileNotFoundException e) {
      throw Files.exists(file) ? e : new NoSuchFileException(file.toString());
    }
  }

  @Override
  public void delete(String trial) {
    Path file = file(trial);
    held.remove(trial);
    try {
      boolean any = Files.deleteIfExists(file); // first, so that it names no file that is not there
      any |= Files.deleteIfExists(DurableFile.aside(file));
      any |= Files.deleteIfExists(RecordsFile.of(file, 0));
      any |= Files.deleteIfExists(RecordsFile.of(file, 1));
      if (any) {
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

  /** The ids of all trials of which something was saved, whole or not, sorted. */
  List<String> names() {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(CheckpointFolder::isSaved)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  private static Optional<Milestone> milestone(Path file) {
    try (InputStream in = open(file)) {
      return Optional.of(SavedTrialBytes.read(in).at());
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
