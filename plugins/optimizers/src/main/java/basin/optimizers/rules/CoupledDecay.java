package basin.optimizers.rules;

import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;

/**
 * A rule that adds weight decay to its gradient, g ← ∇f(w) + λw, and so descends f + ½λ‖w‖².
 *
 * <p>Without decay it only reads the gradient; one that writes there all the same says so in {@link
 * #sparesGradient}.
 */
public interface CoupledDecay extends Rule {
  /** λ. */
  Schedule weightDecay();

  @Override
  default boolean sparesGradient() {
    return weightDecay().zero();
  }

  @Override
  default Penalty penalty(Progress progress) {
    return Penalty.decay(weightDecay().at(progress));
  }

  /** g ← g + λw, the first thing an update does. */
  default void decay(Vec w, Vec g, Step step) {
    double lambda = step.value(weightDecay());
    if (lambda != 0) {
      g.addScaled(lambda, w);
    }
  }
}
