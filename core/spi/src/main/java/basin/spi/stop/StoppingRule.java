package basin.spi.stop;

import java.util.List;

/** When to stop before the budget is spent. An immutable specification. */
public interface StoppingRule {
  /** Starts judging one run. */
  Judge start();

  /**
   * Losses and metrics it asks for, such as {@code validation.accuracy}; an experiment whose
   * problem lacks one is refused before it runs.
   */
  default List<String> metrics() {
    return List.of();
  }
}
