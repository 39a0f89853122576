package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Preconditioned;
import basin.spi.descent.Rule;
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

/** {@link Adam} with weight decay kept out of the moments. */
@Doc("Adam with weight decay kept out of the moments.")
@Formula(
    """
    g ← ∇f(w)    m ← β₁m + (1−β₁)g    v ← β₂v + (1−β₂)g²
    w ← (1−ηλ)w − ηc/(1−β₁ᵗ) · m/(√v + εc)    c = √(1−β₂ᵗ)
    amsgrad: u ← max(u, v), and √u in place of √v
    convention keras: ε in place of εc
    where β follows a schedule: the product of all β so far in place of βᵗ\
    """)
@Source("Loshchilov and Hutter 2019, algorithm 2")
@Convention(
    "the decay is multiplied by the rate and 0.01 (torch), 0.004 with ε = 1e-7 beside the"
        + " uncorrected moment (keras), 0.0001 (optax); in the paper the rate has no part in it")
public record AdamW(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the uncentred variance") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite")
        @Default("1e-8")
        @DefaultUnder(convention = "keras", value = "1e-7")
        @Range(above = 0)
        double epsilon,
    @Doc("weight decay λ, a shrinking of the weights")
        @Default("0.01")
        @DefaultUnder(convention = "keras", value = "0.004")
        @DefaultUnder(convention = "optax", value = "0.0001")
        @Range(from = 0)
        Schedule weightDecay,
    @Doc("whether v never shrinks") @Default("false") boolean amsgrad,
    @Doc("whose formula and defaults it has") @Default("torch") Framework convention)
    implements Rule, DecayApart, Preconditioned {

  /** As PyTorch has it. */
  public AdamW(
      Schedule rate,
      Schedule beta1,
      Schedule beta2,
      double epsilon,
      Schedule weightDecay,
      boolean amsgrad) {
    this(rate, beta1, beta2, epsilon, weightDecay, amsgrad, Framework.TORCH);
  }

  @Override
  public List<String> memory() {
    return amsgrad
        ? Weights.names(beta1, beta2, "m", "v", "u")
        : Weights.names(beta1, beta2, "m", "v");
  }

  @Override
  public boolean sparesGradient() {
    return true;
  }

  /** What m is divided by, corrections included. */
  @Override
  public void precondition(Vec diagonal, Memory memory, Step step) {
    double root = Math.sqrt(Weights.SECOND.known(beta2, memory, step));
    double small = convention == Framework.KERAS ? epsilon : epsilon * root;
    double sum = Weights.FIRST.known(beta1, memory, step);
    diagonal.set(memory.get(amsgrad ? "u" : "v")).sqrt().add(small).multiply(sum / root);
  }

  /** The shrinking of the weights, a small thing beside it, is left out. */
  @Override
  public double stable(Step step) {
    double beta = step.value(beta1);
    return 2 * (1 + beta) / (1 - beta);
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    w.multiply(1 - step.value(rate) * step.value(weightDecay));
    Vec m = memory.get("m");
    Vec v = memory.get("v");
    double first = 1 - step.value(beta1);
    double second = 1 - step.value(beta2);
    double correction = Math.sqrt(Weights.SECOND.sum(beta2, memory, step));
    double small = convention == Framework.KERAS ? epsilon : epsilon * correction;
    double rate = step.value(this.rate) * correction / Weights.FIRST.sum(beta1, memory, step);
    if (amsgrad) {
      m.lerp(g, first);
      Vec u = memory.get("u").max(v.lerpSquare(g, second));
      w.subtractRatio(rate, m, step.scratch().set(u).sqrt().add(small));
    } else {
      w.momentStep(rate, g, m, first, v, second, small);
    }
  }
}
