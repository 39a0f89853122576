package basin.spi.stop;

import basin.spi.probe.Snapshot;
import java.util.Optional;

/**
 * A {@link StoppingRule} at work in one run; asked after every step. What it keeps from step to
 * step lies in the state it was started with.
 */
public interface Judge {
  /** Why the run should stop now, in words and with the numbers; empty to go on. */
  Optional<String> reasonToStop(Snapshot snapshot);
}
