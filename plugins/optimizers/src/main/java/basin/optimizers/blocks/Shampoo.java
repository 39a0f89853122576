package basin.optimizers.blocks;

import basin.optimizers.rules.Adagrad;
import basin.spi.descent.Block;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/**
 * {@link Adagrad} with the whole covariance of a matrix's gradients, as that of its rows beside
 * that of its columns.
 */
@Doc("Adagrad with the covariance of a matrix's rows beside that of its columns.")
@Formula(
    """
    for each matrix: g ← ∇f(w)    L ← L + ggᵀ    R ← R + gᵀg    w ← w − ηL^(−1/4) g R^(−1/4)
    a vector: R ← R + gᵀg    w ← w − ηgR^(−1/2)
    L and R start at εI; a side longer than `largest` has none, and without both g is divided by
    √(ε + Σg²)\
    """)
@Source("Gupta, Koren and Singer 2018, Shampoo, algorithms 1 and 2")
@Convention(
    "exact roots, by eigenvalues in double precision, of sums and not of running means, no grafting"
        + " and no momentum, as in the paper. A root takes some n³ operations for a side of n, so"
        + " that longer sides than 256 have none unless they are let, and every: 10 spares nine of"
        + " ten")
public record Shampoo(
    @Doc("learning rate η") Schedule rate,
    @Doc("where both covariances start, ε; of a squared gradient's size")
        @Default("1e-4")
        @Range(above = 0)
        double epsilon,
    @Doc("steps from one root to the next") @Default("1") @Range(from = 1) int every,
    @Doc("longest side with a covariance; that has as many rows and columns")
        @Default("256")
        @Range(from = 1)
        int largest)
    implements BlockRule {

  @Override
  public BlockStep start(Block block, Space space) {
    return Side.of(block, largest).isEmpty()
        ? new AdagradStep(this, block, space)
        : new ShampooStep(this, block, space);
  }
}
