package basin.spi.run;

import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where trials run. */
public interface TrialExecutor {
  /**
   * Runs every trial and returns when all are done or the thread is interrupted.
   *
   * @param trials taken lazily, in order
   * @param runner runs one trial on the calling thread; never throws for a trial that goes wrong
   * @param sink takes each result as it comes, on one thread at a time
   */
  void run(Iterator<Trial> trials, Function<Trial, TrialResult> runner, Consumer<TrialResult> sink);
}
