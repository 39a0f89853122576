package basin.spi.run;

import java.util.Iterator;
import java.util.function.Consumer;

/** Where trials run. */
public interface TrialExecutor {
  /**
   * Runs every trial and returns when all are done or the thread is interrupted.
   *
   * @param trials taken lazily, in order
   * @param runner runs trials; its {@link TrialRunner#workplace} opens its like elsewhere
   * @param sink takes each result as it comes, on one thread at a time
   */
  void run(Iterator<Trial> trials, TrialRunner runner, Consumer<TrialResult> sink);
}
