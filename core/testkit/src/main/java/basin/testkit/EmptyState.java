package basin.testkit;

import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.state.RunState;
import basin.spi.number.Precision;
import basin.spi.state.State;

/** States for probes and stopping rules under test. */
public final class EmptyState {
  private EmptyState() {}

  /** A new one in float64, in which nothing is remembered yet; its streams have seed 0. */
  public static State make() {
    return new RunState(Arithmetic.of(Precision.FLOAT64), new SeededStreams(0));
  }
}
