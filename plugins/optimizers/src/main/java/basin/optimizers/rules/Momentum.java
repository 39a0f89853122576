package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/** The heavy ball: gradient descent with velocity. */
@Doc("Gradient descent with a velocity that remembers earlier gradients.")
@Formula(
    """
    g ← ∇f(w) + λw    b ← βb + (1−δ)g    w ← w − ηb
    in the first step b ← g\
    """)
@Source("Polyak 1964, Some methods of speeding up the convergence of iteration methods")
@Convention(
    "the rate multiplies the velocity, and the first gradient is taken undamped (PyTorch); in Keras"
        + " the rate is part of the velocity, which differs once the rate changes")
public record Momentum(
    @Doc("learning rate η") Schedule rate,
    @Doc("share β of the velocity that is kept") @Default("0.9") @Range(from = 0, below = 1)
        Schedule beta,
    @Doc("share δ of each gradient after the first that is left out")
        @Default("0")
        @Range(from = 0, to = 1)
        Schedule dampening,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return List.of("b");
  }

  @Override
  public boolean sparesGradient() {
    return weightDecay.zero() && dampening.zero();
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    double leftOut = step.count() > 1 ? step.value(dampening) : 0;
    if (leftOut != 0) {
      g.multiply(1 - leftOut);
    }
    Vec b = memory.get("b").scaleAdd(step.value(beta), g);
    w.addScaled(-step.value(rate), b);
  }
}
