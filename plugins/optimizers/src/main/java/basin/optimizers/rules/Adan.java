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

/** {@link Adam} with Nesterov's look ahead estimated from how gradients change. */
@Doc("Adam with a look ahead that is estimated from how the gradients change.")
@Formula(
    """
    g ← ∇f(w)    d = g − h    h ← g
    m ← (1−β₁)m + β₁g    v ← (1−β₂)v + β₂d    n ← (1−β₃)n + β₃(g + (1−β₂)d)²
    w ← (w − η(m + (1−β₂)v)/(√n + ε))/(1 + λη)
    m starts at g, n at g², and v at d of the second step\
    """)
@Source("Xie, Zhou, Li, Lin and Yan 2022, Adan: adaptive Nesterov momentum, algorithm 1")
@Convention(
    "β are the weights of what is new, without correction and restarts, as in the paper; the"
        + " authors' code and optax write 1 − β for them and correct the means")
public record Adan(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("weight β₁ of a new gradient in the mean") @Default("0.02") @Range(above = 0, to = 1)
        Schedule beta1,
    @Doc("weight β₂ of a new change of the gradient") @Default("0.08") @Range(above = 0, to = 1)
        Schedule beta2,
    @Doc("weight β₃ of a new square") @Default("0.01") @Range(above = 0, to = 1) Schedule beta3,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, a shrinking of the weights by 1/(1 + λη)") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements Rule, DecayApart {

  @Override
  public List<String> memory() {
    return List.of("m", "v", "n", "h");
  }

  @Override
  public boolean sparesGradient() {
    return true;
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    double ahead = 1 - step.value(beta2);
    learn(g, memory, step, ahead);
    Vec direction = step.scratch().set(memory.get("v")).multiply(ahead).add(memory.get("m"));
    double eta = step.value(rate);
    w.subtractRatio(eta, direction, step.scratch().set(memory.get("n")).sqrt().add(epsilon));
    double shrunk = 1 + eta * step.value(weightDecay);
    if (shrunk != 1) {
      w.divide(shrunk);
    }
  }

  private void learn(Vec g, Memory memory, Step step, double ahead) {
    Vec h = memory.get("h");
    if (step.count() == 1) {
      memory.get("m").set(g);
      memory.get("n").set(g).square();
    } else {
      Vec d = step.scratch().set(g).subtract(h);
      memory.get("m").lerp(g, step.value(beta1));
      memory.get("v").lerp(d, step.count() == 2 ? 1 : 1 - ahead);
      memory.get("n").lerpSquare(d.multiply(ahead).add(g), step.value(beta3));
    }
    h.set(g);
  }
}
