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

/** {@link Adam} that divides by how far gradients are from what it expected. */
@Doc("Adam that divides by how far gradients are from their mean.")
@Formula(
    """
    g ← ∇f(w) + λw    m ← β₁m + (1−β₁)g    s ← β₂s + (1−β₂)(g − m)² + ε
    w ← w − η/(1−β₁ᵗ) · m/(√(s/(1−β₂ᵗ)) + ε)
    where β follows a schedule: the product of all β so far in place of βᵗ\
    """)
@Source("Zhuang et al. 2020, AdaBelief optimizer, algorithm 2")
@Convention(
    "ε is added to s in every step and outside the root, 1e-8, as in the paper; optax and the"
        + " authors' code have 1e-16, and the code keeps its decay apart from the gradient")
public record AdaBelief(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the deviation") @Default("0.999") @Range(from = 0, below = 1) Schedule beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return Weights.names(beta1, beta2, "m", "s");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec m = memory.get("m").lerp(g, 1 - step.value(beta1));
    Vec away = step.scratch().set(g).subtract(m);
    Vec s = memory.get("s").lerpSquare(away, 1 - step.value(beta2)).add(epsilon);
    double root = Math.sqrt(Weights.SECOND.sum(beta2, memory, step));
    double eta = step.value(rate) * root / Weights.FIRST.sum(beta1, memory, step);
    w.subtractRatio(eta, m, step.scratch().set(s).sqrt().add(epsilon * root));
  }
}
