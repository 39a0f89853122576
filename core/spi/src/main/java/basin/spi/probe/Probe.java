package basin.spi.probe;

import basin.spi.metric.Metric;
import basin.spi.problem.Landscape;
import java.util.List;

/** What to record while training; the experiment says how often. An immutable specification. */
public interface Probe {
  /** Starts watching one run. */
  Watch attach(Landscape landscape);

  /** Metrics to be measured beside the losses; those that do not fit the data are left out. */
  default List<Metric> metrics() {
    return List.of();
  }

  /** How often it looks unless the experiment says otherwise. */
  default Timing timing() {
    return Timing.EPOCH;
  }
}
