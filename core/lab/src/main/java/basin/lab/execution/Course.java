package basin.lab.execution;

import basin.engine.training.Ending;
import basin.engine.training.Gauge;
import java.util.Optional;

/** What a trial comes to: something that is taken to its end, step by step. */
interface Course {
  /** Takes a step; not to be called again after the ending. */
  Optional<Ending> advance();

  /** How far it is, also for other threads. */
  Gauge gauge();

  /** Whether it goes faster in turn with others of its kind than alone. */
  boolean paysToShare();
}
