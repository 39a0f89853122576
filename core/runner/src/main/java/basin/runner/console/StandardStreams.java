package basin.runner.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The standard streams of this process, in UTF-8 whatever the locale. {@link System#out} and {@link
 * System#err} lead to the same places, but a plugin that closes or replaces them silences nobody
 * else.
 *
 * <p>The launcher keeps the JVM's own remarks off the terminal by a filter on descriptor 2, and
 * passes the real standard error as the descriptor that {@code basin.stderr} names. It is written
 * to directly, not opened again by path: two openings of one file would overwrite each other. The
 * filter is told when Basin speaks for itself.
 */
public final class StandardStreams {
  private static final int BUFFER = 8192;
  private static final String UP = "basin: up\n";

  private final Outlet out;
  private final Outlet err;
  private final Console console;

  private StandardStreams(Outlet out, Outlet err) {
    this.out = out;
    this.err = err;
    this.console =
        new Console(
            printer(out),
            printer(err),
            Boolean.getBoolean("basin.terminal.out"),
            Boolean.getBoolean("basin.terminal.err"),
            System.getenv().getOrDefault("NO_COLOR", "").isEmpty());
  }

  /** Takes the streams of this process over. */
  public static StandardStreams open() {
    Optional<FileDescriptor> passed = passed();
    passed.ifPresent(descriptor -> tellTheFilter());
    StandardStreams streams =
        new StandardStreams(outlet(FileDescriptor.out), outlet(passed.orElse(FileDescriptor.err)));
    System.setOut(printer(streams.out));
    System.setErr(printer(streams.err));
    return streams;
  }

  /** What speaks through them. */
  public Console console() {
    return console;
  }

  /** Nothing is said from here on. */
  public void shut() {
    console.out().flush();
    console.err().flush();
    out.shut();
    err.shut();
  }

  /**
   * Whether all that was said has got through; if standard output takes no more, standard error
   * hears why, unless its reader has simply gone.
   */
  public boolean delivered() {
    console.out().flush();
    out.complaint().ifPresent(why -> console.complain("standard output cannot be written: " + why));
    console.err().flush();
    return !out.isBlocked() && !err.isBlocked();
  }

  private static Outlet outlet(FileDescriptor descriptor) {
    return new Outlet(new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER));
  }

  private static PrintStream printer(Outlet outlet) {
    return new PrintStream(outlet, true, StandardCharsets.UTF_8);
  }

  private static void tellTheFilter() {
    new Outlet(new FileOutputStream(FileDescriptor.err))
        .write(UP.getBytes(StandardCharsets.UTF_8), 0, UP.length());
  }

  private static Optional<FileDescriptor> passed() {
    Integer number = Integer.getInteger("basin.stderr");
    if (number == null) {
      return Optional.empty();
    }
    try {
      FileDescriptor descriptor = new FileDescriptor();
      Field field = FileDescriptor.class.getDeclaredField("fd");
      field.setAccessible(true);
      field.setInt(descriptor, number);
      return Optional.of(descriptor);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty(); // started in another way than by the launcher
    }
  }
}
