package basin.lab.execution;

import basin.spi.data.DataException;

/** Says in one line why a trial failed. */
final class FailureReason {
  private FailureReason() {}

  static String of(Throwable failure) {
    if (failure instanceof DataException) {
      return failure.getMessage(); // made for the user
    }
    if (failure instanceof OutOfMemoryError) {
      return "out of memory ("
          + failure.getMessage()
          + "): run fewer trials at once with -j, or give the JVM more with -Xmx";
    }
    return name(failure) + message(failure) + place(failure);
  }

  private static String name(Throwable failure) {
    return failure.getClass().getSimpleName();
  }

  private static String message(Throwable failure) {
    return failure.getMessage() == null ? "" : ": " + failure.getMessage();
  }

  /** Where it was thrown, the JDK's own frames aside: most failures come from a plugin. */
  private static String place(Throwable failure) {
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getModuleName() == null || !frame.getModuleName().startsWith("java.")) {
        return ", at " + frame.getClassName() + "." + line(frame);
      }
    }
    return "";
  }

  private static String line(StackTraceElement frame) {
    return frame.getMethodName() + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
  }
}
