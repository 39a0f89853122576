package basin.lab.execution;

import basin.lab.catalog.Culprit;
import basin.lab.trial.WrongInput;
import basin.lab.yaml.FaultyFile;
import basin.spi.data.DataException;
import basin.spi.run.Failure;
import basin.spi.run.Failure.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can be found out about a failure from what is left of it. */
final class Autopsy {
  /** Of a stack; an overflown one repeats itself. */
  private static final int LINES = 200;

  private Autopsy() {}

  /** Of anything that was thrown. */
  static Failure of(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return new Failure(
        kind(thrown),
        Culprit.behind(thrown).map(Culprit::plugin).orElse(""),
        List.of(innermost(thrown).getStackTrace()),
        text.toString().lines().limit(LINES).collect(Collectors.joining("\n")),
        "");
  }

  /** Of a thread that had to be left where it was. */
  static Failure of(Kind kind, StackTraceElement[] trace) {
    return new Failure(
        kind,
        Culprit.at(trace).map(Culprit::plugin).orElse(""),
        List.of(trace),
        Arrays.stream(trace)
            .limit(LINES)
            .map(frame -> "\tat " + frame)
            .collect(Collectors.joining("\n")),
        "");
  }

  private static Kind kind(Throwable thrown) {
    if (thrown instanceof DataException
        || thrown instanceof FaultyFile
        || thrown instanceof WrongInput) {
      return Kind.INPUT;
    }
    if (thrown instanceof OutOfMemoryError) {
      return Kind.MEMORY;
    }
    return thrown instanceof Error ? Kind.ERROR : Kind.EXCEPTION;
  }

  private static Throwable innermost(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) { // never a ring: the JDK refuses that
      cause = cause.getCause();
    }
    return cause;
  }
}
