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

/** {@link Adam} whose rate for each parameter is no larger than the mean of what it was. */
@Doc("Adam whose rate for each parameter never exceeds its own running mean.")
@Formula(
    """
    g ← ∇f(w) + λw    m ← β₁m + (1−β₁)g    v ← β₂v + (1−β₂)g²
    r = η/(√(v/(1−β₂ᵗ)) + ε)    s ← β₃s + (1−β₃)r    w ← w − min(r, s) · m/(1−β₁ᵗ)
    where β follows a schedule: the product of all β so far in place of βᵗ\
    """)
@Source("Ding, Ren, Luo and Sun 2019, An adaptive and momental bound method, algorithm 1")
@Convention("both means corrected before they meet, as in the paper; s is not, so it warms up")
public record AdaMod(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the mean square") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("decay β₃ of the rates' mean") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta3,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return Weights.names(beta1, beta2, "m", "v", "s");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec m = memory.get("m").lerp(g, 1 - step.value(beta1));
    Vec v = memory.get("v").lerpSquare(g, 1 - step.value(beta2));
    double root = Math.sqrt(Weights.SECOND.sum(beta2, memory, step));
    double eta = step.value(rate) * root;
    Vec each = step.scratch().set(v).sqrt().add(epsilon * root).reciprocal().multiply(eta);
    Vec s = memory.get("s").lerp(each, 1 - step.value(beta3));
    w.addScaled(-1 / Weights.FIRST.sum(beta1, memory, step), each.min(s).multiply(m));
  }
}
