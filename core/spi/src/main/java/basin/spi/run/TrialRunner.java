package basin.spi.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is done with trials, wherever that is. Safe for any number of threads. */
public interface TrialRunner {
  /**
   * What a trial reads, step by step, as a value to compare: trials that read the same may go
   * faster together. Empty if a trial shares nothing with others.
   */
  Optional<?> reads(Trial trial);

  /**
   * Runs trials on the calling thread; together, if that is faster. Never throws for a trial that
   * goes wrong. Which trials are together changes no result.
   *
   * @param sink takes each result as soon as it is there, on the calling thread
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  void run(List<Trial> trials, Consumer<TrialResult> sink);
}
