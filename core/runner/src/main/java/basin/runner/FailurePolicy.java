package basin.runner;

import java.util.OptionalInt;

/**
 * What a command line says of trials that fail.
 *
 * @param isolates whether every trial runs in a process of its own
 * @param most so many failures end a run; empty: none does
 * @param retries whether trials run again that failed before
 */
public record FailurePolicy(boolean isolates, OptionalInt most, boolean retries) {
  /** All trials in this process, and a run goes on whatever fails. */
  public static final FailurePolicy USUAL = new FailurePolicy(false, OptionalInt.empty(), false);
}
