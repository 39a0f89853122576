package basin.optimizers.quasinewton;

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

/**
 * BFGS with the parts of the inverse Hessian and of the Hessian exchanged; needs careful searches.
 */
@Doc("The first quasi-Newton: mends an estimate of the inverse Hessian by each step, dual to BFGS.")
@Formula(
    """
    d = −Bg    x ← x + ad    s = x − x₋₁    y = g − g₋₁
    B ← B − ByyᵀB/yᵀBy + ssᵀ/sᵀy    B₀ = I, before the first change (sᵀy/yᵀy)·I if scaled""")
@Source("Davidon 1959; Fletcher and Powell 1963; Nocedal and Wright 2006, equation 6.15")
@Convention(
    "a length of 1 is tried first, and min(1, 1/Σ|g|) along −g; what has no curvature along the"
        + " step, sᵀy ≤ 10⁻¹⁰‖s‖‖y‖, teaches nothing; scaled as in Nocedal and Wright 6.20, SciPy"
        + " begins with I")
public record Dfp(
    @Doc("how far to go along each direction") @Default("strong-wolfe") LineSearch search,
    @Doc("whether B begins with the size of the first step's curvature") @Default("true")
        boolean scaled,
    @Doc("norm of the gradient at which it is finished, in units of the objective per parameter")
        @Default("1e-10")
        @Range(from = 0)
        double tolerance)
    implements Optimizer {

  @Override
  public Descent start(Space space) {
    return new LineDescent(
        space,
        new InverseHeading("dfp", InverseHeading::dfp, scaled, space),
        search,
        Floor.norm(tolerance));
  }
}
