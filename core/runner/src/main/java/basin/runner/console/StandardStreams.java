package basin.runner.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;

/**
 * Opens the console of this process, in UTF-8 whatever the locale.
 *
 * <p>The launcher keeps the JVM's own remarks off the terminal by a filter on descriptor 2, and
 * passes the real standard error as the descriptor that {@code basin.stderr} names. It is written
 * to directly, not opened again by path: two openings of one file would overwrite each other.
 */
public final class StandardStreams {
  private static final int BUFFER = 8192;

  private StandardStreams() {}

  /** The console; from here on {@link System#err} speaks to the same place. */
  public static Console open() {
    PrintStream out = printer(new FileOutputStream(FileDescriptor.out));
    PrintStream err = printer(new FileOutputStream(standardError()));
    System.setErr(err);
    return new Console(
        out,
        err,
        Boolean.getBoolean("basin.terminal.out"),
        Boolean.getBoolean("basin.terminal.err"),
        System.getenv().getOrDefault("NO_COLOR", "").isEmpty());
  }

  private static PrintStream printer(OutputStream stream) {
    return new PrintStream(new BufferedOutputStream(stream, BUFFER), true, StandardCharsets.UTF_8);
  }

  private static FileDescriptor standardError() {
    Integer number = Integer.getInteger("basin.stderr");
    if (number == null) {
      return FileDescriptor.err;
    }
    try {
      FileDescriptor descriptor = new FileDescriptor();
      Field field = FileDescriptor.class.getDeclaredField("fd");
      field.setAccessible(true);
      field.setInt(descriptor, number);
      return descriptor;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return FileDescriptor.err; // started in another way than by the launcher
    }
  }
}
