package basin.optimizers.blocks;

import basin.optimizers.rules.Adagrad;
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

/** {@link Adagrad} that remembers one number for each row and each column. */
@Doc("Adagrad that remembers of a matrix one number for each row and each column.")
@Formula(
    """
    for each block: g ← ∇f(w)    νᵢⱼ = min(rᵢ, qⱼ) + gᵢⱼ²
    rᵢ ← maxⱼ νᵢⱼ    qⱼ ← maxᵢ νᵢⱼ    m ← βm + (1−β)g/(√ν + ε)    w ← w − ηm\
    """)
@Source("Anil, Gupta, Koren and Singer 2019, Memory-efficient adaptive optimization, SM3-II")
@Convention(
    "with a mean of the steps of decay 0.9, as in the paper's experiments (optax); β 0 is SM3-II")
public record Sm3(
    @Doc("learning rate η") @Default("0.1") Schedule rate,
    @Doc("decay β of the mean of the steps") @Default("0.9") @Range(from = 0, below = 1)
        Schedule beta,
    @Doc("ε makes 0/0 a 0") @Default("1e-30") @Range(above = 0) double epsilon)
    implements BlockRule {

  @Override
  public BlockStep start(Block block, Space space) {
    Vec r = space.state().vector("r", block.rows());
    Vec q = space.state().vector("q", block.columns());
    Vec m = space.state().vector("m", block.length());
    Vec cover = space.vector(block.columns());
    Vec next = space.vector(block.columns());
    return (update, point, progress) -> {
      next.fill(0);
      for (int i = 0; i < block.rows(); i++) {
        Vec g = update.row(i);
        cover.set(q).min(r.get(i)).addProduct(g, g);
        r.set(i, cover.largest());
        next.max(cover);
        g.divide(cover.sqrt().add(epsilon));
      }
      q.set(next);
      Vec step = update.all();
      step.set(m.lerp(step, 1 - beta.at(progress))).multiply(rate.at(progress));
    };
  }
}
