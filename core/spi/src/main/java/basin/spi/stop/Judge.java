package basin.spi.stop;

import basin.spi.number.Vec;
import basin.spi.probe.Snapshot;
import java.util.Optional;

/**
 * A {@link StoppingRule} at work in one run; asked after every step. What it keeps from step to
 * step lies in the state it was started with.
 */
public interface Judge {
  /** Why the run should stop now, in words and with the numbers; empty to go on. */
  Optional<String> reasonToStop(Snapshot snapshot);

  /**
   * What is to count when the run is over, for whatever reason, if that is not where it stands: the
   * best point that was seen, say. Metrics, probes and end points look there, as they would have
   * done had the run stood there after its last step. Asked once, behind the last {@link
   * #reasonToStop}; of several judges the first that answers is heard.
   *
   * @param point where to write it
   * @return which point it is, in words that can follow the reason; empty, and nothing written, if
   *     where the run stands will do
   */
  default Optional<String> answer(Vec point) {
    return Optional.empty();
  }
}
