package basin.optimizers.blocks;

import basin.optimizers.rules.Adam;
import basin.optimizers.rules.DecayApart;
import basin.spi.descent.Block;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** {@link Adam} in the axes in which {@link Shampoo}'s covariances are diagonal. */
@Doc("Adam in the axes of the covariances of a matrix's rows and columns.")
@Formula(
    """
    for each matrix: g ← ∇f(w)    m ← β₁m + (1−β₁)g    v ← β₂v + (1−β₂)(PᵀgQ)²
    u = PᵀmQ/(1−β₁ᵗ) / (√(v/(1−β₂ᵗ)) + ε)    w ← w − η(PuQᵀ + λw)
    L ← β₂L + (1−β₂)ggᵀ    R ← β₂R + (1−β₂)gᵀg
    P, Q: eigenvectors of ggᵀ and gᵀg of the first step; after every k-th, of LP and RQ the
    orthogonal factors. A side longer than `largest` and those of a vector keep their axes
    where β follows a schedule: the product of all β so far in place of βᵗ\
    """)
@Source("Vyas et al. 2024, SOAP: improving and stabilizing Shampoo using Adam, algorithms 3 and 4")
@Convention(
    "defaults of the paper; its first gradient makes a step, too, where the authors' code only"
        + " takes the axes from it")
public record Soap(
    @Doc("learning rate η") @Default("0.003") Schedule rate,
    @Doc("decay β₁ of the mean") @Default("0.95") @Range(from = 0, below = 1) Schedule beta1,
    @Doc("decay β₂ of the mean square and of the covariances")
        @Default("0.95")
        @Range(from = 0, below = 1)
        Schedule beta2,
    @Doc("ε keeps the quotient finite") @Default("1e-8") @Range(above = 0) double epsilon,
    @Doc("weight decay λ, a shrinking of the weights by ηλ") @Default("0.01") @Range(from = 0)
        Schedule weightDecay,
    @Doc("steps k from one turn of the axes to the next") @Default("10") @Range(from = 1) int every,
    @Doc("longest side whose axes are turned") @Default("1024") @Range(from = 1) int largest)
    implements BlockRule, DecayApart {

  @Override
  public BlockStep start(Block block, Space space) {
    return new SoapStep(this, block, space);
  }
}
