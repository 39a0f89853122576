package basin.spi.probe;

import basin.spi.problem.Landscape;

/** What to record while training; the experiment says how often. An immutable specification. */
public interface Probe {
  /** Starts watching one run. */
  Watch attach(Landscape landscape);

  /** How often it looks unless the experiment says otherwise. */
  default Timing timing() {
    return Timing.EPOCH;
  }
}
