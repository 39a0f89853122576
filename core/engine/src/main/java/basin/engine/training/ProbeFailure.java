package basin.engine.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** What went wrong in a probe, in words. */
final class ProbeFailure {
  private ProbeFailure() {}

  /**
   * Throws a failure on unless it is the probe's own affair. Exceptions are, and so are an
   * exhausted heap or stack, since what it held is free again, and a class that does not load. A
   * cancelled run is not, nor an assertion that does not hold or a fault of the JVM: then nothing
   * of the run is to be trusted.
   */
  static void requireOfProbeAlone(Throwable thrown) {
    if (thrown instanceof CancellationException cancelled) {
      throw cancelled;
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted in a probe: " + thrown);
    }
    if (thrown instanceof Error error && !costsOnlyItself(error)) {
      throw error;
    }
  }

  private static boolean costsOnlyItself(Error error) {
    return error instanceof OutOfMemoryError
        || error instanceof StackOverflowError
        || error instanceof LinkageError;
  }

  /** The cause and the line of source it came from. */
  static String words(Throwable thrown) {
    return cause(thrown) + place(thrown);
  }

  private static String cause(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      return "out of memory";
    }
    String message = thrown.getMessage();
    return message == null || message.isBlank() ? spelled(thrown.getClass(), " ") : message.strip();
  }

  /** {@code GradientNorms} as {@code gradient-norms}, the way components are called in a file. */
  static String spelled(Class<?> type, String gap) {
    String name = type.getSimpleName();
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", gap).toLowerCase(Locale.ROOT);
  }

  /** Where it was thrown, the JDK's own lines aside. */
  private static String place(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(f -> f.getModuleName() == null || !f.getModuleName().startsWith("java."))
        .filter(f -> f.getFileName() != null)
        .findFirst()
        .map(f -> " (" + f.getFileName() + ":" + f.getLineNumber() + ")")
        .orElse("");
  }
}
