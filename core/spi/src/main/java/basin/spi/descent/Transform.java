package basin.spi.descent;

import basin.spi.number.Vec;

/**
 * Turns a gradient into an update: clipping, decay, trust ratios, and chains of them.
 *
 * <p>On its own a transform descends by w ← w − update.
 */
public interface Transform extends Optimizer {
  /** Starts a run. */
  Link link(Space space);

  @Override
  default Descent start(Space space) {
    return new TransformDescent(link(space), space);
  }

  /** A {@link Transform} at work in one run. */
  interface Link {
    /** update ← the transformed update, in place; the first link of a chain gets the gradient. */
    void apply(Vec update, Vec point, Progress progress);
  }
}
