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
import java.util.List;

/** Divides each gradient by the root of the sum of all its squares so far. */
@Doc("Divides each gradient by the root of the sum of all its squares so far.")
@Formula(
    """
    g ← ∇f(w) + λw    v ← v + g²    w ← w − η/(1 + (t−1)ρ) · g/(√v + ε)
    v starts at v₀
    conventions keras and optax: √(v + ε) in place of √v + ε
    convention keras: w ← (1−ηλ)w in place of g + λw\
    """)
@Source("Duchi, Hazan and Singer 2011, Adaptive subgradient methods, figure 1")
@Convention(
    "ε outside the root and v₀ = 0 (torch); keras and optax have ε = 1e-7 inside and v₀ = 0.1, keras"
        + " a rate of 0.001 and shrinks the weights")
public record Adagrad(
    @Doc("learning rate η") @Default("0.01") @DefaultUnder(convention = "keras", value = "0.001")
        Schedule rate,
    @Doc("decay ρ of the rate with the number of steps t") @Default("0") @Range(from = 0)
        double rateDecay,
    @Doc("ε keeps the quotient finite")
        @Default("1e-10")
        @DefaultUnder(convention = "keras", value = "1e-7")
        @DefaultUnder(convention = "optax", value = "1e-7")
        @Range(above = 0)
        double epsilon,
    @Doc("where the sum of squares starts, v₀")
        @Default("0")
        @DefaultUnder(convention = "keras", value = "0.1")
        @DefaultUnder(convention = "optax", value = "0.1")
        @Range(from = 0)
        double initialAccumulator,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("whose formula and defaults it has") @Default("torch") Framework convention)
    implements CoupledDecay {

  /** As PyTorch has it. */
  public Adagrad(
      Schedule rate,
      double rateDecay,
      double epsilon,
      double initialAccumulator,
      Schedule weightDecay) {
    this(rate, rateDecay, epsilon, initialAccumulator, weightDecay, Framework.TORCH);
  }

  @Override
  public List<String> memory() {
    return List.of("v");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec v = memory.get("v");
    if (step.count() == 1) {
      v.fill(initialAccumulator);
    }
    v.addProduct(g, g);
    Vec root = step.scratch().set(v);
    if (convention == Framework.TORCH) {
      root.sqrt().add(epsilon);
    } else {
      root.add(epsilon).sqrt();
    }
    w.subtractRatio(step.value(rate) / (1 + (step.count() - 1) * rateDecay), g, root);
  }
}
