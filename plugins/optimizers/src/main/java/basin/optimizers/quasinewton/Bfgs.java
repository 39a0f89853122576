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

/** The inverse Hessian is estimated by a matrix that each step mends by rank two. */
@Doc(
    "Keeps an estimate of the inverse Hessian and mends it by each step: the best known quasi-Newton.")
@Formula(
    """
    d = −Bg    x ← x + ad    s = x − x₋₁    y = g − g₋₁    ρ = 1/sᵀy
    B ← (I − ρsyᵀ)B(I − ρysᵀ) + ρssᵀ    B₀ = I, before the first change (sᵀy/yᵀy)·I if scaled""")
@Source(
    "Broyden, Fletcher, Goldfarb and Shanno 1970; Nocedal and Wright 2006, algorithm 6.1, equation 6.17")
@Convention(
    "a length of 1 is tried first, and min(1, 1/Σ|g|) along −g; what has no curvature along the"
        + " step, sᵀy ≤ 10⁻¹⁰‖s‖‖y‖, teaches nothing; scaled as in Nocedal and Wright 6.20, SciPy"
        + " begins with I")
public record Bfgs(
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
        new InverseHeading("bfgs", InverseHeading::bfgs, scaled, space),
        search,
        Floor.norm(tolerance));
  }
}
