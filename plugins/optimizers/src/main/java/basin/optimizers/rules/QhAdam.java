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

/** {@link Adam} with both means mixed with what they are means of. */
@Doc("Adam that mixes both of its means with the newest gradient and its square.")
@Formula(
    """
    g ← ∇f(w) + λw    m ← β₁m + (1−β₁)g    v ← β₂v + (1−β₂)g²
    w ← w − η((1−ν₁)g + ν₁m/(1−β₁ᵗ)) / (√((1−ν₂)g² + ν₂v/(1−β₂ᵗ)) + ε)
    where β follows a schedule: the product of all β so far in place of βᵗ\
    """)
@Source("Ma and Yarats 2018, Quasi-hyperbolic momentum and Adam, section 4.3")
@Convention("β₁ 0.995, ν₁ 0.7 and ν₂ 1 as the paper recommends; ε outside the root")
public record QhAdam(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.995") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the mean square") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("share ν₁ of the mean") @Default("0.7") @Range(from = 0, to = 1) Schedule nu1,
    @Doc("share ν₂ of the mean square") @Default("1") @Range(from = 0, to = 1) Schedule nu2,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return Weights.names(beta1, beta2, "m", "v");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec m = memory.get("m").lerp(g, 1 - step.value(beta1));
    Vec v = memory.get("v").lerpSquare(g, 1 - step.value(beta2));
    double first = step.value(nu1);
    double second = step.value(nu2);
    Vec mean = step.scratch().set(m).multiply(first / Weights.FIRST.sum(beta1, memory, step));
    Vec square = step.scratch().set(v).multiply(second / Weights.SECOND.sum(beta2, memory, step));
    mean.addScaled(1 - first, g);
    square.addScaled(1 - second, step.scratch().set(g).square());
    w.subtractRatio(step.value(rate), mean, square.sqrt().add(epsilon));
  }
}
