package basin.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What other processes bring about in their own time. */
final class Awaited {
  private static final long LOOK_MILLISECONDS = 50;

  private Awaited() {}

  /** The first thing that a look finds. */
  static <T> T until(Supplier<T> look, String otherwise, long seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    T found = look.get();
    while (found == null) {
      if (System.nanoTime() > end) {
        throw new AssertionError(otherwise + " after " + seconds + " s");
      }
      Thread.sleep(LOOK_MILLISECONDS);
      found = look.get();
    }
    return found;
  }

  /** What a file says so far. */
  static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }
}
