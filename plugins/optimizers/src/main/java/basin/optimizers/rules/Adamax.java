package basin.optimizers.rules;

import basin.spi.descent.Memory;
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
import java.util.ArrayList;
import java.util.List;

/** {@link Adam} with the largest of the gradients so far in place of their root mean square. */
@Doc("Adam that divides by the largest gradient so far, which fades.")
@Formula(
    """
    g ← ∇f(w) + λw    m ← β₁m + (1−β₁)g    u ← max(β₂u, |g| + ε)
    w ← w − η/(1−β₁ᵗ) · m/u
    convention keras: u ← max(β₂u, |g|)    w ← w − η/(1−β₁ᵗ) · m/(u + ε),
    and w ← (1−ηλ)w in place of g + λw
    where β₁ follows a schedule: the product of all β₁ so far in place of β₁ᵗ\
    """)
@Source("Kingma and Ba 2015, algorithm 2")
@Convention(
    "ε inside the maximum, and a rate of 0.002 as in the paper (torch; optax has no default rate);"
        + " keras adds ε = 1e-7 to u, has a rate of 0.001 and shrinks the weights")
public record Adamax(
    @Doc("learning rate η") @Default("0.002") @DefaultUnder(convention = "keras", value = "0.001")
        Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the largest gradient") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite; of a gradient's size")
        @Default("1e-8")
        @DefaultUnder(convention = "keras", value = "1e-7")
        @Range(above = 0)
        double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("whose formula and defaults it has") @Default("torch") Framework convention)
    implements CoupledDecay {

  /** As PyTorch has it. */
  public Adamax(
      Schedule rate, Schedule beta1, Schedule beta2, double epsilon, Schedule weightDecay) {
    this(rate, beta1, beta2, epsilon, weightDecay, Framework.TORCH);
  }

  @Override
  public List<String> memory() {
    List<String> names = new ArrayList<>(List.of("m", "u"));
    Weights.FIRST.remember(beta1, names);
    return names;
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec m = memory.get("m").lerp(g, 1 - step.value(beta1));
    Vec u = memory.get("u").multiply(step.value(beta2));
    Vec size = step.scratch().set(g).abs();
    double share = step.value(rate) / Weights.FIRST.sum(beta1, memory, step);
    if (convention == Framework.KERAS) {
      u.max(size);
      w.subtractRatio(share, m, size.set(u).add(epsilon));
    } else {
      u.max(size.add(epsilon));
      w.subtractRatio(share, m, u);
    }
  }
}
