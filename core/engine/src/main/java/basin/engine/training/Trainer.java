package basin.engine.training;

import basin.engine.data.DataRoom;
import basin.engine.network.Feed;
import java.util.Optional;

/**
 * The one training loop. Any number of threads may train with one trainer at a time; each run
 * belongs to the thread that asked for it.
 */
public final class Trainer {
  private final DataRoom data;

  /** A trainer whose runs share the data of a room. */
  public Trainer(DataRoom data) {
    this.data = data;
  }

  /**
   * Runs an assignment to its end.
   *
   * @throws basin.spi.data.DataException if the data cannot be had or do not fit the network
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Ending train(Assignment assignment) {
    Run run = start(assignment, new Feed());
    Optional<Ending> ending = run.advance();
    while (ending.isEmpty()) {
      ending = run.advance();
    }
    return ending.get();
  }

  /**
   * Takes an assignment to its start, to be taken on step by step, in turn with others.
   *
   * @param feed where all that step in turn get their rows
   * @throws basin.spi.data.DataException if the data cannot be had or do not fit the network
   */
  public Run start(Assignment assignment, Feed feed) {
    return new Run(assignment, data, feed);
  }
}
