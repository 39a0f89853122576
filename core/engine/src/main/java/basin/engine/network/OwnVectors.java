package basin.engine.network;

import basin.spi.number.Vec;

/**
 * A landscape with a point and a gradient of its own. It takes any vectors, but a run that descends
 * on these spares it a copy of each at every step.
 */
public interface OwnVectors {
  /** The landscape's own point. */
  Vec point();

  /** The landscape's own gradient. */
  Vec gradient();
}
