package basin.optimizers;

import basin.spi.descent.Memory;
import basin.spi.descent.Penalty;
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

/** Steps by running estimates of the gradient's first two moments. */
@Doc("Steps by running estimates of the gradient's first two moments.")
@Formula(
    """
    g ← ∇f(w) + λw    m ← β₁m + (1−β₁)g    v ← β₂v + (1−β₂)g²
    w ← w − ηc/(1−β₁ᵗ) · m/(√v + εc)    c = √(1−β₂ᵗ)
    amsgrad: u ← max(u, v), and √u in place of √v""")
@Source("Kingma and Ba 2015, algorithm 1; amsgrad: Reddi, Kale and Kumar 2018, algorithm 2")
@Convention(
    "ε outside the root and beside the corrected moment, weight decay in the gradient, amsgrad's"
        + " maximum before the correction (PyTorch); Keras has ε beside the uncorrected moment")
public record Adam(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) double beta1,
    @Doc("decay β₂ of the uncentred variance") @Default("0.999") @Range(from = 0, below = 1)
        double beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0) double weightDecay,
    @Doc("whether v never shrinks") @Default("false") boolean amsgrad)
    implements Rule {

  @Override
  public List<String> memory() {
    return amsgrad ? List.of("m", "v", "u") : List.of("m", "v");
  }

  @Override
  public boolean sparesGradient() {
    return weightDecay == 0;
  }

  @Override
  public Penalty penalty() {
    return Penalty.decay(weightDecay);
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    if (weightDecay != 0) {
      g.addScaled(weightDecay, w);
    }
    Vec m = memory.get("m");
    Vec v = memory.get("v");
    double correction = Math.sqrt(1 - step.power(beta2));
    double rate = step.value(this.rate) * correction / (1 - step.power(beta1));
    if (amsgrad) {
      m.lerp(g, 1 - beta1);
      Vec u = memory.get("u").max(v.lerpSquare(g, 1 - beta2));
      w.subtractRatio(rate, m, step.scratch().set(u).sqrt().add(epsilon * correction));
    } else {
      w.momentStep(rate, g, m, 1 - beta1, v, 1 - beta2, epsilon * correction);
    }
  }
}
