package basin.lab.sweep;

import basin.lab.results.ResultsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps an experiment from being run twice at once in one output folder. The operating system holds
 * the lock while the process lives and lets go however it ends, so none is ever stale, though the
 * file {@code .lock} stays. Reading results needs no lock.
 */
public final class ExperimentLock {
  static final String FILE = ".lock";

  /** Of this process; to ask the system for a lock twice would let go of the first. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private ExperimentLock() {}

  /**
   * Works while no other process does the same; makes the experiment's folder if it is missing.
   *
   * @throws ResultsException if it is being run already, or its folder cannot be written
   */
  public static <T> T holding(Path out, String name, Supplier<T> work) {
    ExperimentFolder folder = new ExperimentFolder(out, name);
    folder.check();
    Path file = folder.path().resolve(FILE).toAbsolutePath().normalize();
    if (!HELD.add(file)) {
      throw taken(folder, Long.toString(ProcessHandle.current().pid()));
    }
    FileChannel channel = null;
    try {
      channel = locked(file, folder);
      return work.get();
    } finally {
      letGo(channel);
      HELD.remove(file);
    }
  }

  private static void letGo(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      return; // the end of the process will do it
    }
  }

  private static FileChannel locked(Path file, ExperimentFolder folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) { // the text stays readable
        try (channel) {
          throw taken(folder, holder(channel));
        }
      }
      String holder = Long.toString(ProcessHandle.current().pid());
      channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      return channel;
    } catch (IOException e) {
      throw folder.unusable(e);
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
        "%1$s is being run already in %2$s, by process %3$s. Wait for it, or choose another folder with --out; 'basin status %1$s --out %2$s' says how far it is."
            .formatted(name, folder.path().getParent(), holder));
  }
}
