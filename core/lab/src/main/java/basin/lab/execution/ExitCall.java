package basin.lab.execution;

import basin.lab.catalog.Culprit;
import basin.spi.run.Failure;
import java.util.Optional;

/**
 * A plugin's call of {@code System.exit}. Its thread never goes on; the process lives while a
 * shutdown hook runs.
 *
 * @param culprit the plugin, and where it called
 */
public record ExitCall(Culprit culprit) {
  /** The one that a thread with this trace is stuck in. */
  public static Optional<ExitCall> in(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (frame.getClassName().equals("java.lang.Runtime")
          && frame.getMethodName().equals("exit")) {
        return Culprit.at(trace).map(ExitCall::new);
      }
    }
    return Optional.empty();
  }

  /** What is known of it, from the thread's trace. */
  public Failure failure(StackTraceElement[] trace) {
    return Autopsy.of(Failure.Kind.EXIT, trace);
  }

  @Override
  public String toString() {
    return "the plugin "
        + culprit.plugin()
        + " called System.exit, in "
        + culprit.place()
        + "; no plugin may end Basin";
  }
}
