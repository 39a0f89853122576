package basin.spi.run;

import java.util.Iterator;
import java.util.function.Consumer;

/**
 * An {@link Executor} that is open. It may be asked to run trials several times, one after the
 * other.
 */
public interface TrialExecutor extends AutoCloseable {
  /**
   * Runs every trial and returns when all are done or the thread is interrupted; the thread is
   * interrupted still, then.
   *
   * @param trials taken lazily, in order, on the calling thread
   * @param runner runs trials; its {@link TrialRunner#workplace} opens its like elsewhere
   * @param sink takes each result as it comes, on one thread at a time; what it throws ends the run
   * @throws ExecutorException if trials can no longer run
   */
  void run(Iterator<Trial> trials, TrialRunner runner, Consumer<TrialResult> sink);

  /** Lets go of what it holds. */
  @Override
  default void close() {}
}
