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

/** {@link AdamW} with a second mean that remembers tens of thousands of gradients. */
@Doc("AdamW with a second mean that remembers far longer than the first.")
@Formula(
    """
    g ← ∇f(w)    m ← β₁m + (1−β₁)g    n ← bn + (1−b)g    v ← β₂v + (1−β₂)g²
    w ← (1−ηλ)w − η(m/(1−β₁ᵗ) + an)/(√(v/(1−β₂ᵗ)) + ε)
    a = α and b = β₃, but with s = t/T below 1:
    a = sα    b = min(β₃, e^(1/((1−s)/ln β₁ + s/ln β₃)))
    where β follows a schedule: the product of all β so far in place of βᵗ\
    """)
@Source("Pagliardini, Ablin and Grangier 2024, The AdEMAMix optimizer, algorithm 1")
@Convention("α 5 as in optax, and no warm-up; the paper takes α 2 to 8 and warms up all the way")
public record AdEmaMix(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the fast mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the mean square") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("decay β₃ of the slow mean") @Default("0.9999") @Range(from = 0, below = 1) Schedule beta3,
    @Doc("how much the slow mean counts, α") @Default("5") @Range(from = 0) Schedule alpha,
    @Doc("steps T in which α and β₃ are reached; 0: from the start") @Default("0") @Range(from = 0)
        int warmup,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, a shrinking of the weights by ηλ") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements Rule, DecayApart {

  @Override
  public List<String> memory() {
    return Weights.names(beta1, beta2, "m", "n", "v");
  }

  @Override
  public boolean sparesGradient() {
    return true;
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    double eta = step.value(rate);
    double shrunk = 1 - eta * step.value(weightDecay);
    if (shrunk != 1) {
      w.multiply(shrunk);
    }
    Vec m = memory.get("m").lerp(g, 1 - step.value(beta1));
    Vec n = memory.get("n").lerp(g, 1 - slow(step));
    Vec v = memory.get("v").lerpSquare(g, 1 - step.value(beta2));
    double reached = warmup == 0 ? 1 : Math.min(1, (double) step.count() / warmup);
    double root = Math.sqrt(Weights.SECOND.sum(beta2, memory, step));
    Vec mean = step.scratch().set(m).multiply(1 / Weights.FIRST.sum(beta1, memory, step));
    mean.addScaled(reached * step.value(alpha), n);
    w.subtractRatio(eta * root, mean, step.scratch().set(v).sqrt().add(epsilon * root));
  }

  /** b, by which the memory of the slow mean grows evenly. */
  private double slow(Step step) {
    double end = step.value(beta3);
    if (step.count() >= warmup) {
      return end;
    }
    double s = (double) step.count() / warmup;
    double speed = (1 - s) / StrictMath.log(step.value(beta1)) + s / StrictMath.log(end);
    return Math.min(end, StrictMath.exp(1 / speed));
  }
}
