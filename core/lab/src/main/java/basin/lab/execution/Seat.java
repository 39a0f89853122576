package basin.lab.execution;

import basin.spi.run.Failure;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where trials run while another thread waits for what comes of them. One group at a time; not safe
 * for several threads.
 */
public interface Seat {
  /** Begins with trials of one kind, or a single one. The seat must be free. */
  void begin(List<Trial> trials);

  /** What comes next; empty if nothing does in this time. */
  Optional<News> next(long milliseconds) throws InterruptedException;

  /** Where the trials are now. */
  Sighting sighting() throws InterruptedException;

  /**
   * Tells the trials to end. Answers whether the seat is free again, or lost to them.
   *
   * @param late takes what is over meanwhile
   */
  boolean free(Consumer<TrialResult> late);

  /** Ends trials that did not end when they were told to, if that can be done. */
  void end();

  /** Nobody needs it any more. */
  void leave();

  /** What is heard from a seat. */
  sealed interface News {}

  /** The first trial begins; a process must be there before. */
  record Begun() implements News {}

  /** A trial is over. */
  record Came(TrialResult result) implements News {}

  /** All trials are, and the seat is free. */
  record Ended() implements News {}

  /**
   * The seat is lost, and with it the trials that are not over.
   *
   * @param reason for people, in a line
   * @param failure what is known beside
   * @param told whether somebody told the process to end, so that the trials need not be to blame
   */
  record Lost(String reason, Failure failure, boolean told) implements News {}

  /**
   * Where a trial is.
   *
   * @param step steps taken; −1 while it is set up
   * @param horizon steps that its budget allows
   * @param trace of its thread, innermost first; empty if it does not tell
   */
  record Sighting(long step, long horizon, StackTraceElement[] trace) {}
}
