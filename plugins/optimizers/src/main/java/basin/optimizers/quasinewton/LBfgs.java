package basin.optimizers.quasinewton;

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

/** BFGS that keeps some last steps and changes of the gradient in the place of a matrix. */
@Doc("BFGS with limited memory: some last steps in the place of a matrix.")
@Formula(
    """
    d = −Hg by two loops over the pairs s = x − x₋₁, y = g − g₋₁    H₀ = (sᵀy/yᵀy)·I
    x ← x + ad    a by the search, first η, or η·min(1, 1/Σ|g|) while there is no pair""")
@Source("Liu and Nocedal 1989, algorithm 2.1; Nocedal and Wright 2006, algorithms 7.4 and 7.5")
@Convention(
    "PyTorch's form with one iteration per step; its history is 100 and it does not search unless"
        + " told to, SciPy's history is 10; pairs with sᵀy ≤ 10⁻¹⁰ are left out, as in PyTorch;"
        + " each step begins with a gradient of its own, so that a searched step costs one more"
        + " than the search")
public record LBfgs(
    @Doc("length η that is tried first") @Default("1") @Range(above = 0) Schedule rate,
    @Doc("pairs that are kept") @Default("10") @Range(from = 1) int history,
    @Doc("how far to go along each direction") @Default("strong-wolfe") LineSearch search,
    @Doc(
            "largest component of the gradient at which it is finished, in units of the objective per"
                + " parameter")
        @Default("1e-7")
        @Range(from = 0)
        double tolerance,
    @Doc("slope along the direction at which it is finished, in units of the objective")
        @Default("1e-9")
        @Range(from = 0)
        double change)
    implements Optimizer {

  @Override
  public Descent start(Space space) {
    return new LineDescent(
        space,
        new PairsHeading(this, space),
        search,
        new Floor(Floor.Measure.LARGEST, tolerance, change));
  }
}
