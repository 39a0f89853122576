package basin.optimizers.blocks;

import basin.spi.descent.Block;
import basin.spi.descent.Penalty;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.number.Vec;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Momentum whose rate for each block is a share of the block's length. */
@Doc("Momentum with a rate for each block: a share of how long it is beside its gradient.")
@Formula(
    """
    for each block: r = θ‖w‖/(‖∇f(w)‖ + λ‖w‖), 1 where a norm is 0
    v ← μv + ηr(∇f(w) + λw)    w ← w − v\
    """)
@Source(
    "You, Gitman and Ginsburg 2017, Large batch training of convolutional networks, algorithm 1")
@Convention(
    "every block alike, biases too, and the rate is part of the velocity, as in the paper; optax"
        + " likewise. Give biases to another optimizer to spare them")
public record Lars(
    @Doc("learning rate η") Schedule rate,
    @Doc("share θ of its length by which a block moves") @Default("0.001") @Range(above = 0)
        Schedule trust,
    @Doc("share μ of the velocity that is kept") @Default("0.9") @Range(from = 0, below = 1)
        Schedule momentum,
    @Doc("weight decay λ, added to the gradient") @Default("0.0005") @Range(from = 0)
        Schedule weightDecay)
    implements BlockRule {

  @Override
  public Penalty penalty(Progress progress) {
    return Penalty.decay(weightDecay.at(progress));
  }

  @Override
  public BlockStep start(Block block, Space space) {
    Vec v = space.state().vector("v", block.length());
    return (update, point, progress) -> {
      Vec g = update.all();
      double lambda = weightDecay.at(progress);
      double length = point.all().norm();
      double slope = g.norm();
      double ratio = Trust.ratio(trust.at(progress) * length, slope + lambda * length, slope);
      g.addScaled(lambda, point.all()).multiply(rate.at(progress) * ratio);
      g.set(v.scaleAdd(momentum.at(progress), g));
    };
  }
}
