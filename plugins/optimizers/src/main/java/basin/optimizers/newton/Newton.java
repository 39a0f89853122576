package basin.optimizers.newton;

import basin.optimizers.descents.Floor;
import basin.optimizers.descents.LineDescent;
import basin.spi.descent.Descent;
import basin.spi.descent.LineSearch;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Space;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;

/** Newton's method, shifted until it leads downhill, with a search along its direction. */
@Doc(
    "Newton's method; where the objective curves downwards, the Hessian is shifted until it does not.")
@Formula(
    """
    d = −(H + τI)⁻¹g    x ← x + ad    a by the search, first 1
    τ = 0, or β − min Hᵢᵢ if that is not below β; then τ ← max(2τ, β) until H + τI is positive definite""")
@Source("Nocedal and Wright 2006, algorithms 3.2 and 3.3")
@Convention(
    "the Hessian is exact wherever the problem knows it; it costs a product for each parameter, and"
        + " a step solves by Cholesky's factors")
public record Newton(
    @Doc("how far to go along each direction") @Default("backtracking") LineSearch search,
    @Doc("least shift β that is tried, in units of the Hessian") @Default("1e-3") @Range(above = 0)
        double shift,
    @Doc("norm of the gradient at which it is finished, in units of the objective per parameter")
        @Default("1e-10")
        @Range(from = 0)
        double tolerance)
    implements Optimizer {

  @Override
  public Descent start(Space space) {
    return new LineDescent(space, new ShiftedHeading(shift, space), search, Floor.norm(tolerance));
  }
}
