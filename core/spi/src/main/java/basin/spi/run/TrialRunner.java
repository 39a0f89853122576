package basin.spi.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is done with trials, wherever that is. Safe for any number of threads. */
public interface TrialRunner {
  /**
   * What kind of trial this is, as a value to compare: trials of one kind do the same work on the
   * same rows with other numbers, and may go faster together. Empty for one that goes alone.
   */
  Optional<?> kind(Trial trial);

  /** What opens a runner that does the same elsewhere; empty if this one works only where it is. */
  default Optional<Workplace> workplace() {
    return Optional.empty();
  }

  /**
   * What comes of a trial that could not be brought to an end where it ran, because whatever ran it
   * has gone: it has failed, for this reason.
   */
  default TrialResult failed(Trial trial, String reason) {
    return new TrialResult(
        trial.id(), new End(Outcome.FAILED, reason), new Cost(0, 0, 0, 0), 0, "");
  }

  /**
   * Runs trials on the calling thread; in lockstep, if that is faster. Never throws for a trial
   * that goes wrong. Which trials are together changes no result.
   *
   * @param trials of one kind, or a single one
   * @param sink takes each result as soon as it is there, on the calling thread
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  void run(List<Trial> trials, Consumer<TrialResult> sink);
}
