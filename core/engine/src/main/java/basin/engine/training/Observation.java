package basin.engine.training;

import basin.spi.probe.Probe;

/**
 * A probe and when it looks.
 *
 * @param probe what is recorded
 * @param cadence when
 */
public record Observation(Probe probe, Cadence cadence) {
  /** At the probe's own timing. */
  public static Observation of(Probe probe) {
    return new Observation(probe, Cadence.of(probe.timing()));
  }
}
