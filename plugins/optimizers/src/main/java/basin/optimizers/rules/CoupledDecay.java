package basin.optimizers.rules;

import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Rule;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;

/**
 * A rule that adds weight decay to its gradient, g ← ∇f(w) + λw, and so descends f + ½λ‖w‖². By the
 * convention of Keras it shrinks the parameters instead, w ← (1−ηλ)w, which is the gradient of no
 * function.
 *
 * <p>Without decay it only reads the gradient; one that writes there all the same says so in {@link
 * #sparesGradient}.
 */
public interface CoupledDecay extends Rule {
  /** η. */
  Schedule rate();

  /** λ. */
  Schedule weightDecay();

  /** Whose custom it follows. */
  default Framework convention() {
    return Framework.TORCH;
  }

  @Override
  default boolean sparesGradient() {
    return weightDecay().zero();
  }

  @Override
  default Penalty penalty(Progress progress) {
    double lambda = weightDecay().at(progress);
    return convention() == Framework.KERAS ? DecayApart.penalty(lambda) : Penalty.decay(lambda);
  }

  /** g ← g + λw, or w ← (1−ηλ)w, the first thing an update does. */
  default void decay(Vec w, Vec g, Step step) {
    double lambda = step.value(weightDecay());
    if (lambda == 0) {
      return;
    }
    if (convention() == Framework.KERAS) {
      w.multiply(1 - step.value(rate()) * lambda);
    } else {
      g.addScaled(lambda, w);
    }
  }
}
