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

/** Divides each gradient by the root of the sum of all its squares so far. */
@Doc("Divides each gradient by the root of the sum of all its squares so far.")
@Formula(
    """
    g ← ∇f(w) + λw    v ← v + g²    w ← w − η/(1 + (t−1)ρ) · g/(√v + ε)
    v starts at v₀\
    """)
@Source("Duchi, Hazan and Singer 2011, Adaptive subgradient methods, figure 1")
@Convention("ε outside the root and v₀ = 0 (PyTorch); Keras has ε inside and v₀ = 0.1")
public record Adagrad(
    @Doc("learning rate η") @Default("0.01") Schedule rate,
    @Doc("decay ρ of the rate with the number of steps t") @Default("0") @Range(from = 0)
        double rateDecay,
    @Doc("ε keeps the quotient finite") @Default("1e-10") @Range(above = 0) double epsilon,
    @Doc("where the sum of squares starts, v₀") @Default("0") @Range(from = 0)
        double initialAccumulator,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

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
    Vec root = step.scratch().set(v).sqrt().add(epsilon);
    w.subtractRatio(step.value(rate) / (1 + (step.count() - 1) * rateDecay), g, root);
  }
}
