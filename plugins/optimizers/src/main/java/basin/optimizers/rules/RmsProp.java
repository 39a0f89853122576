package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Preconditioned;
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

/** Divides each gradient by a running root mean square of its predecessors. */
@Doc("Divides each gradient by the running root mean square of its predecessors.")
@Formula(
    """
    g ← ∇f(w) + λw    v ← αv + (1−α)g²    w ← w − ηg/(√v + ε)
    v starts at v₀
    centred: a ← αa + (1−α)g, and √(v − a²) in place of √v
    with momentum: b ← μb + g/(√v + ε)    w ← w − ηb
    ε inside: √(v + ε) in place of √v + ε
    convention keras: b ← μb + ηg/√(v + ε)    w ← w − b,  and w ← (1−ηλ)w in place of g + λw\
    """)
@Source("Tieleman and Hinton 2012, lecture 6e; centred: Graves 2013, equations 38 to 41")
@Convention(
    "ε outside the root, α 0.99, v₀ = 0 and no correction of the bias (torch); keras has ε inside, α"
        + " 0.9, a rate of 0.001 that is part of the velocity, and shrinks the weights; optax has ε"
        + " inside and α 0.9, TensorFlow 1 v₀ = 1 as well. Where rounding makes v − a² negative, it"
        + " counts as 0")
public record RmsProp(
    @Doc("learning rate η") @Default("0.01") @DefaultUnder(convention = "keras", value = "0.001")
        Schedule rate,
    @Doc("decay α of the mean square")
        @Default("0.99")
        @DefaultUnder(convention = "keras", value = "0.9")
        @DefaultUnder(convention = "optax", value = "0.9")
        @Range(from = 0, below = 1)
        Schedule decay,
    @Doc("ε keeps the quotient finite")
        @Default("1e-8")
        @DefaultUnder(convention = "keras", value = "1e-7")
        @Range(above = 0)
        double epsilon,
    @Doc("share μ of the velocity that is kept") @Default("0") @Range(from = 0, below = 1)
        Schedule momentum,
    @Doc("whether to divide by the deviation instead of the mean square") @Default("false")
        boolean centered,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay,
    @Doc("where the mean square starts, v₀") @Default("0") @Range(from = 0)
        double initialAccumulator,
    @Doc("whether ε is added under the root")
        @Default("false")
        @DefaultUnder(convention = "keras", value = "true")
        @DefaultUnder(convention = "optax", value = "true")
        boolean epsilonInside,
    @Doc("whose formula and defaults it has") @Default("torch") Framework convention)
    implements CoupledDecay, Preconditioned {

  /** From v₀ = 0, with ε outside the root. */
  public RmsProp(
      Schedule rate,
      Schedule decay,
      double epsilon,
      Schedule momentum,
      boolean centered,
      Schedule weightDecay) {
    this(rate, decay, epsilon, momentum, centered, weightDecay, 0, false);
  }

  /** As PyTorch has it, but for v₀ and ε. */
  public RmsProp(
      Schedule rate,
      Schedule decay,
      double epsilon,
      Schedule momentum,
      boolean centered,
      Schedule weightDecay,
      double initialAccumulator,
      boolean epsilonInside) {
    this(
        rate,
        decay,
        epsilon,
        momentum,
        centered,
        weightDecay,
        initialAccumulator,
        epsilonInside,
        Framework.TORCH);
  }

  @Override
  public List<String> memory() {
    List<String> names = new ArrayList<>(List.of("v"));
    if (centered) {
      names.add("a");
    }
    if (!momentum.zero()) {
      names.add("b");
    }
    return names;
  }

  @Override
  public boolean sparesGradient() {
    return weightDecay.zero() && momentum.zero();
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    Vec variance = variance(g, memory, step);
    Vec root = epsilonInside ? variance.add(epsilon).sqrt() : variance.sqrt().add(epsilon);
    if (momentum.zero()) {
      w.subtractRatio(step.value(rate), g, root);
    } else if (convention == Framework.KERAS) {
      g.divide(root).multiply(step.value(rate));
      w.subtract(memory.get("b").scaleAdd(step.value(momentum), g));
    } else {
      Vec b = memory.get("b").scaleAdd(step.value(momentum), g.divide(root));
      w.addScaled(-step.value(rate), b);
    }
  }

  @Override
  public void precondition(Vec diagonal, Memory memory, Step step) {
    diagonal.set(memory.get("v"));
    if (centered) {
      diagonal.subtract(step.scratch().set(memory.get("a")).square()).max(0);
    }
    if (epsilonInside) {
      diagonal.add(epsilon).sqrt();
    } else {
      diagonal.sqrt().add(epsilon);
    }
  }

  @Override
  public double stable(Step step) {
    return 2 * (1 + step.value(momentum));
  }

  private Vec variance(Vec g, Memory memory, Step step) {
    double share = 1 - step.value(decay);
    Vec v = memory.get("v");
    if (initialAccumulator != 0 && step.count() == 1) {
      v.fill(initialAccumulator);
    }
    v.lerpSquare(g, share);
    Vec variance = step.scratch().set(v);
    if (centered) {
      Vec a = memory.get("a").lerp(g, share);
      variance.subtract(step.scratch().set(a).square()).max(0);
    }
    return variance;
  }
}
