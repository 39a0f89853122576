package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Rule;
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

/** The sign of a mean that leans to the newest gradient more than what is remembered does. */
@Doc("Steps by the sign of a mean that leans to the newest gradient.")
@Formula(
    """
    g ← ∇f(w)    u = sign(β₁m + (1−β₁)g)    w ← w − η(u + λw)
    m ← β₂m + (1−β₂)g\
    """)
@Source("Chen et al. 2023, Symbolic discovery of optimization algorithms, algorithm 2")
@Convention(
    "the decay is multiplied by the rate and kept apart from the sign, as in the paper, whose rate"
        + " of 1e-4 is a tenth of Adam's; Keras has 0.001, optax a decay of 0.001")
public record Lion(
    @Doc("distance η") @Default("1e-4") Schedule rate,
    @Doc("share β₁ of the past in the step") @Default("0.9") @Range(from = 0, below = 1)
        Schedule beta1,
    @Doc("decay β₂ of the mean") @Default("0.99") @Range(from = 0, below = 1) Schedule beta2,
    @Doc("weight decay λ, a shrinking of the weights by ηλ") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements Rule, DecayApart {

  @Override
  public List<String> memory() {
    return List.of("m");
  }

  @Override
  public boolean sparesGradient() {
    return true;
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    Vec m = memory.get("m");
    double eta = step.value(rate);
    double lambda = step.value(weightDecay);
    if (lambda != 0) {
      w.multiply(1 - eta * lambda);
    }
    w.addScaled(-eta, step.scratch().set(m).lerp(g, 1 - step.value(beta1)).sign());
    m.lerp(g, 1 - step.value(beta2));
  }
}
