package basin.optimizers.rules;

import basin.spi.descent.Memory;
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

/** {@link Adam} that divides by what it knew before the gradient it divides. */
@Doc("Adam that divides each gradient by the moment of those before it, and then takes the mean.")
@Formula(
    """
    g ← ∇f(w)    u = g/max(√v, ε)    u = clip(u, −t^¼, t^¼)
    m ← β₁m + (1−β₁)u    w ← w − ηm    v ← β₂v + (1−β₂)g²
    v starts at the first g²
    clip false: without the second u;  start first: m starts at the first u, not at 0\
    """)
@Source("Taniguchi et al. 2024, ADOPT: modified Adam can converge with any β₂, algorithm 2")
@Convention(
    "clipped and from 0 as in the authors' revision and optax; with clip: false and start: first as"
        + " first published. The first gradient is used for v and for a step; the code only fills"
        + " v")
public record Adopt(
    @Doc("learning rate η") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the mean square") @Default("0.9999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite; of a gradient's size") @Default("1e-6") @Range(above = 0)
        double epsilon,
    @Doc("whether quotients beyond the fourth root of t are cut back") @Default("true")
        boolean clip,
    @Doc("where the mean starts: at zero, or at the first quotient") @Default("zero") Start start)
    implements Rule {

  /** Where the mean starts. */
  public enum Start {
    /** At 0. */
    ZERO,
    /** At the first quotient. */
    FIRST
  }

  @Override
  public List<String> memory() {
    return List.of("m", "v");
  }

  @Override
  public boolean sparesGradient() {
    return true;
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    boolean first = step.count() == 1;
    Vec v = memory.get("v");
    if (first) {
      v.set(g).square();
    }
    Vec u = step.scratch().set(g).divide(step.scratch().set(v).sqrt().max(epsilon));
    if (clip) {
      double bound = Math.sqrt(Math.sqrt(step.count()));
      u.max(-bound).min(bound);
    }
    Vec m = memory.get("m").lerp(u, first && start == Start.FIRST ? 1 : 1 - step.value(beta1));
    w.addScaled(-step.value(rate), m);
    v.lerpSquare(g, 1 - step.value(beta2));
  }
}
