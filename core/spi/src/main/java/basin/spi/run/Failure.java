package basin.spi.run;

import java.io.Serializable;
import java.util.List;

/**
 * What is known of why a trial failed, beside the reason in words.
 *
 * @param kind what went wrong
 * @param plugin file name of the plugin to blame, as of its jar; empty if none is
 * @param trace where it went wrong, innermost first; empty if nobody saw it
 * @param stack the same as text, with all that led to it; empty likewise
 * @param written where the component to blame is written, as {@code file:line:column}; empty if no
 *     component is, or nobody has looked
 */
public record Failure(
    Kind kind, String plugin, List<StackTraceElement> trace, String stack, String written)
    implements Serializable {
  /** What went wrong. */
  public enum Kind {
    /** The trial rests on what is not here, or is another here. */
    INPUT,
    /** Something was thrown. */
    EXCEPTION,
    /** An error was thrown, such as a stack overflow or a class that cannot be linked. */
    ERROR,
    /** The heap was full. */
    MEMORY,
    /** A plugin wanted to end the process. */
    EXIT,
    /** The process ended under the trial. */
    CRASH,
    /** The trial took longer than it may. */
    TIME
  }

  /** Copies the trace. */
  public Failure {
    trace = List.copyOf(trace);
  }

  /** With the place of the component to blame. */
  public Failure at(String place) {
    return new Failure(kind, plugin, trace, stack, place);
  }
}
