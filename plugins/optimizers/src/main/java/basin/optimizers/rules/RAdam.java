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
import java.util.ArrayList;
import java.util.List;

/** {@link Adam} that waits with dividing until the variance can be told. */
@Doc("Adam that divides by the root of the variance as far as that can be told from few steps.")
@Formula(
    """
    g ← ∇f(w) + λw    m ← β₁m + (1−β₁)g    v ← β₂v + (1−β₂)g²    c = √(1−β₂ᵗ)
    w ← w − ηrc/(1−β₁ᵗ) · m/(√v + ε) where ρ > 5, else w ← w − η/(1−β₁ᵗ) · m
    ρ∞ = 2/(1−β₂) − 1    ρ = ρ∞ − 2tβ₂ᵗ/(1−β₂ᵗ)    r² = (ρ−4)(ρ−2)ρ∞ / ((ρ∞−4)(ρ∞−2)ρ)
    correction moments: εc in place of ε\
    """)
@Source("Liu et al. 2020, On the variance of the adaptive learning rate and beyond, algorithm 2")
@Convention(
    "ε beside the uncorrected moment, plain momentum up to ρ = 5 (PyTorch); with correction:"
        + " moments ε stands beside the corrected one")
public record RAdam(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the uncentred variance") @Default("0.999") @Range(above = 0.6, below = 1)
        double beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("beside which moment ε stands: rate for the uncorrected, moments for the corrected")
        @Default("rate")
        Correction correction)
    implements CoupledDecay {
  private static final double ENOUGH = 5;

  /** Rectifies moments that are corrected. */
  public RAdam {
    if (correction == Correction.NOTHING) {
      throw new IllegalArgumentException(
          "correction is nothing, but what is rectified is corrected; give rate or moments");
    }
  }

  @Override
  public List<String> memory() {
    List<String> names = new ArrayList<>(List.of("m", "v"));
    Weights.FIRST.remember(beta1, names);
    return names;
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec m = memory.get("m").lerp(g, 1 - step.value(beta1));
    Vec v = memory.get("v").lerpSquare(g, 1 - beta2);
    double eta = step.value(rate);
    double first = Weights.FIRST.sum(beta1, memory, step);
    double power = step.power(beta2);
    double most = 2 / (1 - beta2) - 1;
    double length = most - 2 * step.count() * power / (1 - power);
    if (length > ENOUGH) {
      double root = Math.sqrt(1 - power);
      double rectified = eta * rectification(length, most);
      Vec divisor = step.scratch().set(v).sqrt().add(correction.epsilon(epsilon, root));
      w.subtractRatio(correction.rate(rectified, first, root), m, divisor);
    } else {
      w.addScaled(-eta / first, m);
    }
  }

  private static double rectification(double length, double most) {
    return Math.sqrt((length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length));
  }
}
