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

/** Steps by running estimates of the gradient's first two moments. */
@Doc("Steps by running estimates of the gradient's first two moments.")
@Formula(
    """
    g ← ∇f(w) + λw    m ← β₁m + (1−β₁)g    v ← β₂v + (1−β₂)g²
    w ← w − ηc/(1−β₁ᵗ) · m/(√v + εc)    c = √(1−β₂ᵗ)
    amsgrad: u ← max(u, v), and √u in place of √v
    correction rate: ε in place of εc;  nothing: w ← w − η · m/(√v + ε)
    where β follows a schedule: the product of all β so far in place of βᵗ\
    """)
@Source("Kingma and Ba 2015, algorithm 1; amsgrad: Reddi, Kale and Kumar 2018, algorithm 2")
@Convention(
    "ε outside the root and beside the corrected moment, weight decay in the gradient, amsgrad's"
        + " maximum before the correction (PyTorch); Keras has ε beside the uncorrected moment,"
        + " which is correction: rate, and amsgrad's authors correct nothing. Where β follows a"
        + " schedule, the weights of the gradients are summed up; PyTorch corrects by βᵗ with the β"
        + " in force")
public record Adam(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the uncentred variance") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("whether v never shrinks") @Default("false") boolean amsgrad,
    @Doc("what makes up for moments that start at 0: both moments, the rate alone, or nothing")
        @Default("moments")
        Correction correction)
    implements CoupledDecay {

  /** With both moments corrected. */
  public Adam(
      Schedule rate,
      Schedule beta1,
      Schedule beta2,
      double epsilon,
      Schedule weightDecay,
      boolean amsgrad) {
    this(rate, beta1, beta2, epsilon, weightDecay, amsgrad, Correction.MOMENTS);
  }

  @Override
  public List<String> memory() {
    return amsgrad
        ? Weights.names(beta1, beta2, "m", "v", "u")
        : Weights.names(beta1, beta2, "m", "v");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec m = memory.get("m");
    Vec v = memory.get("v");
    double first = 1 - step.value(beta1);
    double second = 1 - step.value(beta2);
    double root = Math.sqrt(Weights.SECOND.sum(beta2, memory, step));
    double rate =
        correction.rate(step.value(this.rate), Weights.FIRST.sum(beta1, memory, step), root);
    double small = correction.epsilon(epsilon, root);
    if (amsgrad) {
      m.lerp(g, first);
      Vec u = memory.get("u").max(v.lerpSquare(g, second));
      w.subtractRatio(rate, m, step.scratch().set(u).sqrt().add(small));
    } else {
      w.momentStep(rate, g, m, first, v, second, small);
    }
  }
}
