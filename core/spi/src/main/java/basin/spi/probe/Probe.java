package basin.spi.probe;

import basin.spi.metric.Metric;
import basin.spi.problem.Landscape;
import basin.spi.state.State;
import java.util.List;

/** What to record while training; the experiment says how often. An immutable specification. */
public interface Probe {
  /**
   * Starts watching one run.
   *
   * @param state for all that is remembered from look to look
   */
  Watch attach(Landscape landscape, State state);

  /**
   * Whether it may ask for {@link Snapshot#update}; one that does not spares the run a copy of the
   * point at each step before it looks.
   */
  default boolean looksAtUpdate() {
    return true;
  }

  /** Metrics to be measured beside the losses; those that do not fit the data are left out. */
  default List<Metric> metrics() {
    return List.of();
  }

  /** How often it looks unless the experiment says otherwise. */
  default Timing timing() {
    return Timing.EPOCH;
  }

  /**
   * After how many passes over the training rows it looks again if it looks {@link Timing#SPARING},
   * 1 or more: the more, the fewer rows a pass has. By counts alone, so that a trial is the same
   * wherever it runs.
   */
  default long pace(Landscape landscape) {
    return 1;
  }
}
