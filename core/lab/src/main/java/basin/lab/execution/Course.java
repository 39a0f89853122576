package basin.lab.execution;

import basin.engine.training.Ending;
import basin.engine.training.Gauge;
import basin.engine.training.SavedRun;
import java.io.IOException;
import java.util.Optional;

/** What a trial comes to: something that is taken to its end, step by step. */
interface Course {
  /** Takes a step; not to be called again after the ending. */
  Optional<Ending> advance();

  /** How far it is, also for other threads. */
  Gauge gauge();

  /** Whether it could be saved just now, and taken up from there. */
  boolean canBeSaved();

  /** Whether so much of its budget is spent, in what the budget counts. */
  boolean hasSpent(long amount);

  /** What has come of it so far; not to be called on one that has ended. */
  Ending pause(String reason);

  /**
   * All that it takes to go on from here.
   *
   * @param held how much of what it has recorded is kept already, as {@link
   *     basin.engine.training.Run#save(long)} has it
   */
  SavedRun save(long held) throws IOException;

  /** Whether it goes faster in turn with others of its kind than alone. */
  boolean paysToShare();
}
