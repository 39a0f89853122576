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

/** {@link Adam} whose second moment goes towards the square of the gradient by limited steps. */
@Doc("Adam whose second moment grows and shrinks by no more than a share of the squared gradient.")
@Formula(
    """
    g ← ∇f(w) + λw    m ← β₁m + (1−β₁)g    v ← v − (1−β₂) · sign(v − g²) · g²
    w ← w − η · m/(√v + ε)
    v starts at v₀\
    """)
@Source(
    "Zaheer, Reddi, Sachan, Kale and Kumar 2018, Adaptive methods for nonconvex optimization,"
        + " algorithm 2")
@Convention(
    "no correction of the means, ε of 0.001 outside the root and a rate of 0.01, as in the paper;"
        + " optax corrects as Adam does. v₀ is 1e-6 as in TensorFlow Addons")
public record Yogi(
    @Doc("learning rate η") @Default("0.01") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("1 − β₂ is the share of g² by which v moves") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-3") @Range(above = 0) double epsilon,
    @Doc("where v starts, v₀") @Default("1e-6") @Range(from = 0) double initialAccumulator,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return List.of("m", "v");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec m = memory.get("m").lerp(g, 1 - step.value(beta1));
    Vec v = memory.get("v");
    if (step.count() == 1) {
      v.fill(initialAccumulator);
    }
    Vec square = step.scratch().set(g).square();
    Vec towards = step.scratch().set(v).subtract(square).sign().multiply(square);
    v.addScaled(step.value(beta2) - 1, towards);
    w.subtractRatio(step.value(rate), m, step.scratch().set(v).sqrt().add(epsilon));
  }
}
