package basin.engine.training;

import basin.engine.data.DataRoom;
import basin.engine.network.Feed;
import basin.spi.problem.Landscape;
import java.io.IOException;
import java.io.InputStream;
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
    Optional<Ending> ending = Optional.empty();
    while (ending.isEmpty()) {
      run.requireUninterrupted();
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
    return new Run(assignment, data, feed).begin();
  }

  /**
   * The problem of an assignment under its seed, in float64 over all training rows.
   *
   * @throws basin.spi.data.DataException if the data cannot be had or do not fit the network
   */
  public Landscape exact(Assignment assignment) {
    return Run.exactTwin(assignment, data);
  }

  /**
   * Goes on where a run of the assignment was {@link Run#save saved}: to the same bits, unless
   * settings of its components were changed since. With a larger budget it goes on for longer.
   *
   * @param saved read to its end and no further
   * @throws CheckpointException if this is no saved run, not a whole one, or another's
   * @throws IOException if it cannot be read
   */
  public Run resume(Assignment assignment, Feed feed, InputStream saved) throws IOException {
    return new Run(assignment, data, feed).load(saved);
  }

  /**
   * The same where what was recorded is kept apart.
   *
   * @param saved with all that was recorded, whatever stands behind it
   * @throws CheckpointException if this is no saved run, not a whole one, or another's
   */
  public Run resume(Assignment assignment, Feed feed, SavedRun saved) throws IOException {
    return new Run(assignment, data, feed).load(saved);
  }
}
