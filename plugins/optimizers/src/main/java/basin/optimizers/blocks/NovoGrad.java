package basin.optimizers.blocks;

import basin.optimizers.rules.DecayApart;
import basin.spi.descent.Block;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import basin.spi.state.Scalar;

/** Momentum on gradients that are divided by the running length of their block's gradient. */
@Doc("Momentum on gradients divided by the running root mean square length of their block.")
@Formula(
    """
    for each block: g ← ∇f(w)    v ← β₂v + (1−β₂)‖g‖²
    m ← β₁m + g/(√v + ε) + λw    w ← w − ηm
    in the first step v ← ‖g‖² and m ← g/√v + λw\
    """)
@Source(
    "Ginsburg et al. 2019, Stochastic gradient methods with layer-wise adaptive moments,"
        + " algorithm 1")
@Convention(
    "the decay goes into the velocity, nothing is corrected, β₁ 0.95 and β₂ 0.98 as in the paper;"
        + " optax has 0.9 and 0.25 with ε 1e-6")
public record NovoGrad(
    @Doc("learning rate η") @Default("0.01") Schedule rate,
    @Doc("share β₁ of the velocity that is kept") @Default("0.95") @Range(from = 0, below = 1)
        Schedule beta1,
    @Doc("decay β₂ of the mean squared length") @Default("0.98") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite; of a gradient's length") @Default("1e-8") @Range(above = 0)
        double epsilon,
    @Doc("weight decay λ, added to the gradient when that has been divided")
        @Default("0")
        @Range(from = 0)
        Schedule weightDecay)
    implements BlockRule, DecayApart {

  @Override
  public BlockStep start(Block block, Space space) {
    Vec m = space.state().vector("m", block.length());
    Scalar v = space.state().number("v");
    return (update, point, progress) -> {
      Vec g = update.all();
      boolean first = progress.step() == 0;
      double length = g.norm();
      double keep = first ? 0 : beta2.at(progress);
      v.set(keep * v.get() + (1 - keep) * length * length);
      double divisor = first ? length : Math.sqrt(v.get()) + epsilon;
      if (divisor > 0) { // 0 in a first step whose gradient is
        g.divide(divisor);
      }
      g.addScaled(weightDecay.at(progress), point.all());
      g.set(m.scaleAdd(first ? 0 : beta1.at(progress), g)).multiply(rate.at(progress));
    };
  }
}
