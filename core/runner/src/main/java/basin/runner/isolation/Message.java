package basin.runner.isolation;

import basin.spi.run.Failure;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.Workplace;
import java.io.Serializable;
import java.util.List;

/** What a process and a child of its that runs trials tell each other. */
sealed interface Message extends Serializable {
  /** To the child, first of all: where it is to work. */
  record Open(Workplace workplace) implements Message {}

  /** To the child: trials of one kind, or a single one. */
  record Run(List<Trial> trials) implements Message {}

  /** To the child: the trials are to end where they are. */
  record Stop() implements Message {}

  /** To the child: where is the trial? */
  record Where() implements Message {}

  /** From the child: it can run trials. */
  record Ready() implements Message {}

  /** From the child: it cannot, for this reason, and ends. */
  record Refused(String reason) implements Message {}

  /** From the child: a trial is over. */
  record Came(TrialResult result) implements Message {}

  /** From the child: all trials are. */
  record Ended() implements Message {}

  /** From the child: where the thread of its trials is, innermost first. */
  record Here(StackTraceElement[] trace) implements Message {}

  /**
   * From the child: a trial goes on.
   *
   * @param trial its id
   * @param step steps taken
   * @param horizon steps that its budget allows
   * @param stepsPerEpoch steps in a pass over the training rows
   * @param loss the last step's
   */
  record Moved(String trial, long step, long horizon, long stepsPerEpoch, double loss)
      implements Message {}

  /** From the child: a trial wanted the process to end, and it does. */
  record Left(String reason, Failure failure) implements Message {}
}
