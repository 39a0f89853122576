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

/** {@link AdamW} on gradients corrected by how they have changed, which lowers their variance. */
@Doc("AdamW on gradients that are corrected by their change since the last step.")
@Formula(
    """
    for each block: g ← ∇f(w)    c = g + γβ₁/(1−β₁) · (g − h)    h ← g    c ← c/max(1, ‖c‖)
    m ← β₁m + (1−β₁)c    v ← β₂v + (1−β₂)c²
    w ← (1−ηλ)w − η · m/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε)
    h starts at the first g
    where β follows a schedule: the product of all β so far in place of βᵗ\
    """)
@Source(
    "Yuan, Liu, Wu, Zhou and Gu 2024, MARS, algorithm 2, with the gradient of the last step in"
        + " place of the same rows' there")
@Convention(
    "the practical form, which takes one gradient a step; c is cut back block by block, as in the"
        + " authors' code, which starts at h = 0")
public record Mars(
    @Doc("learning rate η") @Default("0.003") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.95") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the mean square") @Default("0.99") @Range(from = 0, below = 1) Schedule beta2,
    @Doc("how much the change counts, γ") @Default("0.025") @Range(from = 0) Schedule gamma,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, a shrinking of the weights by ηλ") @Default("0") @Range(from = 0)
        Schedule weightDecay)
    implements BlockRule, DecayApart {

  @Override
  public BlockStep start(Block block, Space space) {
    Moments moments = new Moments(beta1, beta2, block.length(), space);
    Vec h = space.state().vector("h", block.length());
    Vec newest = space.vector(block.length());
    return (update, point, progress) -> {
      Vec g = update.all();
      newest.set(g);
      if (progress.step() > 0) {
        double share = beta1.at(progress);
        double extra = gamma.at(progress) * share / (1 - share);
        g.addScaled(extra, newest).addScaled(-extra, h);
      }
      h.set(newest);
      double length = g.norm();
      if (length > 1) {
        g.divide(length);
      }
      moments.direct(g, epsilon, progress);
      g.addScaled(weightDecay.at(progress), point.all()).multiply(rate.at(progress));
    };
  }
}
