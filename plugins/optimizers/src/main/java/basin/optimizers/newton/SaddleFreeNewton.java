package basin.optimizers.newton;

import basin.optimizers.descents.Floor;
import basin.optimizers.descents.LineDescent;
import basin.spi.descent.Descent;
import basin.spi.descent.LineSearch;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Schedule;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Newton's method that is driven away from saddles as fast as it is drawn to minima. */
@Doc("Newton's method with the curvatures' absolute values, so that saddles repel it.")
@Formula("x ← x − η(|H| + λI)⁻¹g    |H| = Σ |hᵢ|vᵢvᵢᵀ over the eigenvalues hᵢ")
@Source("Dauphin et al. 2014, algorithm 1")
@Convention("all eigenvectors in the place of the paper's Krylov subspace")
public record SaddleFreeNewton(
    @Doc("length η of a step, 1 being Newton's") @Default("1") @Range(above = 0) Schedule rate,
    @Doc("damping λ, in units of the Hessian") @Default("1e-3") @Range(from = 0) Schedule damping,
    @Doc("how far to go along each direction") @Default("full-step") LineSearch search,
    @Doc("norm of the gradient at which it is finished, in units of the objective per parameter")
        @Default("1e-10")
        @Range(from = 0)
        double tolerance)
    implements Optimizer {

  @Override
  public Descent start(Space space) {
    return new LineDescent(space, new AbsoluteHeading(this, space), search, Floor.norm(tolerance));
  }
}
