package basin.optimizers.rules;

import basin.spi.descent.Memory;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
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
import java.util.Optional;

/** Gradient descent with a rate that falls, whose answer is the mean of the points it passed. */
@Doc("Gradient descent with a rate that falls; the mean of the points is the answer.")
@Formula(
    """
    g ← ∇f(w) + λw    w ← (1 − δr)w − rg    a ← a + μ(w − a)
    r = η/(1 + δη(t−1))^α    μ = 1/max(1, t − 1 − t₀)
    a is the answer, and w itself up to step t₀ + 2\
    """)
@Source("Polyak and Juditsky 1992, Acceleration of stochastic approximation by averaging")
@Convention(
    "rate and share of step t are those of t−1 steps, and shrinking by δ is part of the rule"
        + " (PyTorch); with t₀ of a million the answer is the last point unless t₀ is set")
public record Asgd(
    @Doc("learning rate η of the first step") @Default("0.01") Schedule rate,
    @Doc("how much the point shrinks and the rate falls, δ") @Default("1e-4") @Range(from = 0)
        double shrinkage,
    @Doc("power α of the rate's fall") @Default("0.75") @Range(from = 0) double power,
    @Doc("steps t₀ after which the mean begins") @Default("1e6") @Range(from = 0)
        double averageFrom,
    @Doc("weight decay λ, added to the gradient") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements CoupledDecay {

  @Override
  public List<String> memory() {
    return List.of("a");
  }

  @Override
  public Optional<String> answer() {
    return Optional.of("a");
  }

  /** Of both, for (1 − δr)w − rg is w − r(g + δw). */
  @Override
  public Penalty penalty(Progress progress) {
    return Penalty.decay(shrinkage + weightDecay.at(progress));
  }

  @Override
  public void update(Vec w, Vec g, Memory memory, Step step) {
    decay(w, g, step);
    double taken = step.count() - 1;
    double eta = step.value(rate);
    double fallen = eta / StrictMath.pow(1 + shrinkage * eta * taken, power);
    w.multiply(1 - shrinkage * fallen).addScaled(-fallen, g);
    double share = 1 / Math.max(1, taken - averageFrom);
    Vec a = memory.get("a");
    if (share == 1) {
      a.set(w);
    } else {
      a.lerp(w, share);
    }
  }
}
