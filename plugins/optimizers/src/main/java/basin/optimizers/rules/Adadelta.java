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

/** Steps in the unit of the parameters: by the ratio of two running root mean squares. */
@Doc("Divides each gradient by its running root mean square, times that of the steps so far.")
@Formula(
    """
    g ← ∇f(w) + λw    v ← ρv + (1−ρ)g²    d = √(u + ε)/√(v + ε) · g
    w ← w − ηd    u ← ρu + (1−ρ)d²
    convention keras: w ← (1−ηλ)w in place of g + λw\
    """)
@Source("Zeiler 2012, ADADELTA: an adaptive learning rate method, algorithm 1")
@Convention(
    "ε inside both roots, a rate of 1 as in the paper (torch and optax); keras has a rate of 0.001, ρ"
        + " 0.95 and ε = 1e-7, and shrinks the weights")
public record Adadelta(
    @Doc("learning rate η") @Default("1") @DefaultUnder(convention = "keras", value = "0.001")
        Schedule rate,
    @Doc("decay ρ of both mean squares")
        @Default("0.9")
        @DefaultUnder(convention = "keras", value = "0.95")
        @Range(from = 0, below = 1)
        Schedule decay,
    @Doc("ε keeps the quotient finite and the first steps from being 0")
        @Default("1e-6")
        @DefaultUnder(convention = "keras", value = "1e-7")
        @Range(above = 0)
        double epsilon,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("whose formula and defaults it has") @Default("torch") Framework convention)
    implements CoupledDecay {

  /** As PyTorch has it. */
  public Adadelta(Schedule rate, Schedule decay, double epsilon, Schedule weightDecay) {
    this(rate, decay, epsilon, weightDecay, Framework.TORCH);
  }

  @Override
  public List<String> memory() {
    return List.of("v", "u");
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    double share = 1 - step.value(decay);
    Vec v = memory.get("v").lerpSquare(g, share);
    Vec u = memory.get("u");
    Vec root = step.scratch().set(v).add(epsilon).sqrt();
    Vec d = step.scratch().set(u).add(epsilon).sqrt().divide(root).multiply(g);
    w.addScaled(-step.value(rate), d);
    u.lerpSquare(d, share);
  }
}
