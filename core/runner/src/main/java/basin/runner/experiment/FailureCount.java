package basin.runner.experiment;

import basin.spi.run.Outcome;
import basin.spi.run.TrialResult;
import java.util.OptionalInt;

/** Counts failures of a run, and ends it when there are too many. */
final class FailureCount {
  private final OptionalInt most;
  private int failed;

  /**
   * Of a run to come.
   *
   * @param most so many failures end it; empty: none does
   */
  FailureCount(OptionalInt most) {
    this.most = most;
  }

  /** A trial is over and stored; on the thread of the sweep. */
  void finished(TrialResult result) {
    failed += result.outcome() == Outcome.FAILED ? 1 : 0;
    if (isReached()) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the run was to end for it. */
  boolean isReached() {
    return most.isPresent() && failed >= most.getAsInt();
  }

  int failed() {
    return failed;
  }
}
