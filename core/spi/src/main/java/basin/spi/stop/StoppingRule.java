package basin.spi.stop;

import basin.spi.state.State;
import java.util.List;

/** When to stop before the budget is spent. An immutable specification. */
public interface StoppingRule {
  /**
   * Starts judging one run.
   *
   * @param state for all that is remembered from step to step
   */
  Judge start(State state);

  /**
   * Whether it may ask for {@link basin.spi.probe.Snapshot#update}; one that does not spares the
   * run a copy of the point at each step.
   */
  default boolean looksAtUpdate() {
    return true;
  }

  /**
   * Losses and metrics it asks for, such as {@code validation.accuracy}; an experiment whose
   * problem lacks one is refused before it runs.
   */
  default List<String> metrics() {
    return List.of();
  }
}
