package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Preconditioned;
import basin.spi.descent.Schedule;
import basin.spi.descent.Step;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.DefaultUnder;
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
    convention keras: w ← (1−ηλ)w in place of g + λw
    convention optax: amsgrad's u ← max(u, v/(1−β₂ᵗ)), and w ← w − η/(1−β₁ᵗ) · m/(√u + ε)
    where β follows a schedule: the product of all β so far in place of βᵗ\
    """)
@Source("Kingma and Ba 2015, algorithm 1; amsgrad: Reddi, Kale and Kumar 2018, algorithm 2")
@Convention(
    "ε outside the root and beside the corrected moment, weight decay in the gradient, amsgrad's"
        + " maximum before the correction (torch); keras has ε = 1e-7 beside the uncorrected"
        + " moment, which is correction: rate, and shrinks the weights; optax has amsgrad's maximum"
        + " behind the correction; amsgrad's authors correct nothing. Where β follows a"
        + " schedule, the weights of the gradients are summed up; PyTorch corrects by βᵗ with the β"
        + " in force")
public record Adam(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the uncentred variance") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite")
        @Default("1e-8")
        @DefaultUnder(convention = "keras", value = "1e-7")
        @Range(above = 0)
        double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("whether v never shrinks") @Default("false") boolean amsgrad,
    @Doc("what makes up for moments that start at 0: both moments, the rate alone, or nothing")
        @Default("moments")
        @DefaultUnder(convention = "keras", value = "rate")
        Correction correction,
    @Doc("whose formula and defaults it has") @Default("torch") Framework convention)
    implements CoupledDecay, Preconditioned {

  /** With both moments corrected. */
  public Adam(
      Schedule rate,
      Schedule beta1,
      Schedule beta2,
      double epsilon,
      Schedule weightDecay,
      boolean amsgrad) {
    this(rate, beta1, beta2, epsilon, weightDecay, amsgrad, Correction.MOMENTS, Framework.TORCH);
  }

  /** As PyTorch has it, but for the correction. */
  public Adam(
      Schedule rate,
      Schedule beta1,
      Schedule beta2,
      double epsilon,
      Schedule weightDecay,
      boolean amsgrad,
      Correction correction) {
    this(rate, beta1, beta2, epsilon, weightDecay, amsgrad, correction, Framework.TORCH);
  }

  @Override
  public List<String> memory() {
    return amsgrad
        ? Weights.names(beta1, beta2, "m", "v", "u")
        : Weights.names(beta1, beta2, "m", "v");
  }

  /** What m is divided by, corrections included. */
  @Override
  public void precondition(Vec diagonal, Memory memory, Step step) {
    double root = Math.sqrt(Weights.SECOND.known(beta2, memory, step));
    double sum = Weights.FIRST.known(beta1, memory, step);
    diagonal.set(memory.get(amsgrad ? "u" : "v")).sqrt();
    if (amsgrad && convention == Framework.OPTAX) {
      diagonal.add(epsilon).multiply(sum);
    } else {
      diagonal.add(correction.epsilon(epsilon, root)).multiply(1 / correction.rate(1, sum, root));
    }
  }

  @Override
  public double stable(Step step) {
    double beta = step.value(beta1);
    return 2 * (1 + beta) / (1 - beta);
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec m = memory.get("m");
    Vec v = memory.get("v");
    double first = 1 - step.value(beta1);
    double second = 1 - step.value(beta2);
    double root = Math.sqrt(Weights.SECOND.sum(beta2, memory, step));
    double sum = Weights.FIRST.sum(beta1, memory, step);
    double rate = correction.rate(step.value(this.rate), sum, root);
    double small = correction.epsilon(epsilon, root);
    if (amsgrad && convention == Framework.OPTAX) {
      m.lerp(g, first);
      Vec corrected = step.scratch().set(v.lerpSquare(g, second)).multiply(1 / (root * root));
      Vec u = memory.get("u").max(corrected);
      w.subtractRatio(step.value(this.rate) / sum, m, corrected.set(u).sqrt().add(epsilon));
    } else if (amsgrad) {
      m.lerp(g, first);
      Vec u = memory.get("u").max(v.lerpSquare(g, second));
      w.subtractRatio(rate, m, step.scratch().set(u).sqrt().add(small));
    } else {
      w.momentStep(rate, g, m, first, v, second, small);
    }
  }
}
