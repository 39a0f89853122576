package basin.lab.sweep;

import basin.lab.results.sqlite.ResultsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps an experiment from being taken away while it is run. Any number of processes may run it,
 * and each has a share of the lock; whoever deletes it has it alone. The operating system holds the
 * lock while the process lives and lets go however it ends, so none is ever stale, though the file
 * {@code .lock} stays. Reading results needs no lock.
 */
public final class ExperimentLock {
  static final String FILE = ".lock";

  /** Behind the text, which stays readable. */
  private static final long PLACE = Long.MAX_VALUE - 1;

  private static final long TURN = PLACE - 1;
  private static final long PAUSE_MILLISECONDS = 50;
  private static final long PATIENCE = 60_000 / PAUSE_MILLISECONDS;

  /** Of this process; to ask the system for a lock twice would let go of the first. */
  private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

  private ExperimentLock() {}

  /**
   * Works while no other process works on the experiment; makes its folder if it is missing.
   *
   * @throws ResultsException if it is being run, or its folder cannot be written
   */
  public static <T> T holding(Path out, String name, Supplier<T> work) {
    return locked(out, name, false, work);
  }

  /**
   * Works beside other processes that do the same; makes the experiment's folder if it is missing.
   *
   * @throws ResultsException if it is being deleted, or its folder cannot be written
   */
  public static <T> T sharing(Path out, String name, Supplier<T> work) {
    return locked(out, name, true, work);
  }

  /**
   * Of those that share an experiment, one at a time: what they write is the same, but must not be
   * written by two at once. Who has no share does not wait.
   */
  public static <T> T inTurn(Path out, String name, Supplier<T> work) {
    FileChannel channel = HELD.get(file(new ExperimentFolder(out, name)));
    FileLock turn = channel == null ? null : turn(channel);
    try {
      return work.get();
    } finally {
      letGo(turn);
    }
  }

  private static <T> T locked(Path out, String name, boolean shared, Supplier<T> work) {
    ExperimentFolder folder = new ExperimentFolder(out, name);
    folder.check();
    Path file = file(folder);
    FileChannel channel = opened(file, folder);
    try {
      lock(channel, shared, folder);
      return work.get();
    } finally {
      HELD.remove(file);
      letGo(channel);
    }
  }

  private static Path file(ExperimentFolder folder) {
    return folder.path().resolve(FILE).toAbsolutePath().normalize();
  }

  private static synchronized FileChannel opened(Path file, ExperimentFolder folder) {
    if (HELD.containsKey(file)) {
      throw taken(folder, Long.toString(ProcessHandle.current().pid()));
    }
    FileChannel channel = open(file, folder);
    HELD.put(file, channel);
    return channel;
  }

  private static FileChannel open(Path file, ExperimentFolder folder) {
    try {
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  private static void lock(FileChannel channel, boolean shared, ExperimentFolder folder) {
    try {
      if (channel.tryLock(PLACE, 1, shared) == null) {
        throw taken(folder, holder(channel));
      }
      String holder = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  /** Null if the others take too long, or there are no such locks here. */
  private static FileLock turn(FileChannel channel) {
    try {
      FileLock turn = channel.tryLock(TURN, 1, false);
      for (int waited = 0; turn == null && waited < PATIENCE; waited++) {
        Thread.sleep(PAUSE_MILLISECONDS);
        turn = channel.tryLock(TURN, 1, false);
      }
      return turn;
    } catch (IOException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Whatever goes wrong here, the end of the process mends it. */
  private static void letGo(AutoCloseable held) {
    try {
      if (held != null) {
        held.close();
      }
    } catch (Exception e) {
      return;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(32);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
  }

  private static ResultsException taken(ExperimentFolder folder, String holder) {
    String name = folder.path().getFileName().toString();
    return new ResultsException(
        "%1$s is in use in %2$s, by process %3$s. Wait for it, or choose another folder with --out; 'basin status %1$s --out %2$s' says how far it is."
            .formatted(name, folder.path().getParent(), holder));
  }
}
