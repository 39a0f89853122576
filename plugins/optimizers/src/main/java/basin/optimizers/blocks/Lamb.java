package basin.optimizers.blocks;

import basin.optimizers.rules.AdamW;
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

/** {@link AdamW} whose step for each block is as long as the block. */
@Doc("AdamW whose step is as long as the block it moves, times the rate.")
@Formula(
    """
    for each block: g ← ∇f(w)    m ← β₁m + (1−β₁)g    v ← β₂v + (1−β₂)g²
    u = m/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε) + λw    w ← w − η‖w‖/‖u‖ · u, ‖w‖/‖u‖ 1 where a norm is 0
    where β follows a schedule: the product of all β so far in place of βᵗ\
    """)
@Source("You et al. 2020, Large batch optimization for deep learning, algorithm 2")
@Convention(
    "means corrected and ‖w‖ as it is, as in the paper, ε 1e-6 (optax, Keras 1e-7); every block"
        + " alike, biases too. Give biases to another optimizer to spare them")
public record Lamb(
    @Doc("learning rate η, a share of each block's length") @Default("0.001") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.9") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the mean square") @Default("0.999") @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-6") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, added to the step before its length is taken")
        @Default("0.01")
        @Range(from = 0)
        Schedule weightDecay)
    implements BlockRule, DecayApart {

  @Override
  public BlockStep start(Block block, Space space) {
    Moments moments = new Moments(beta1, beta2, block.length(), space);
    return (update, point, progress) -> {
      Vec u = update.all();
      moments.direct(u, epsilon, progress);
      u.addScaled(weightDecay.at(progress), point.all());
      double length = u.norm();
      u.multiply(rate.at(progress) * Trust.ratio(point.all().norm(), length, length));
    };
  }
}
