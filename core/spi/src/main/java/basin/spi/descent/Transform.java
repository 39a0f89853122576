package basin.spi.descent;

import basin.spi.number.Vec;
import java.util.Map;

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
    return space.descent(link(space));
  }

  /** It takes one gradient per step. */
  @Override
  default boolean evaluatesAgain() {
    return false;
  }

  /** A {@link Transform} at work in one run. */
  interface Link {
    /**
     * update ← the transformed update, in place; the first link of a chain gets the gradient.
     * Called once per step.
     */
    void apply(Vec update, Vec point, Progress progress);

    /** What the last step did, see {@link Descent#quantities}. */
    default Map<String, Double> quantities() {
      return Map.of();
    }
  }
}
