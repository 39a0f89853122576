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

/** Solves least squares by straight lines in the place of the residuals. */
@Doc("Solves a sum of squares with its residuals replaced by their tangents, in each step.")
@Formula("x ← x + ap    p = argmin ‖r + Jp‖    a by the search, first η")
@Source("Gauss 1809; Nocedal and Wright 2006, section 10.3")
@Convention(
    "p by Householder's triangular form of J, JᵀJ is never formed; where J has not the rank of its"
        + " columns, the shortest p; exact in one step where residuals are linear")
public record GaussNewton(
    @Doc("length η that is tried first") @Default("1") @Range(above = 0) Schedule rate,
    @Doc("how far to go along each direction") @Default("backtracking") LineSearch search,
    @Doc("norm of the gradient at which it is finished, in units of the objective per parameter")
        @Default("1e-10")
        @Range(from = 0)
        double tolerance)
    implements Optimizer {

  @Override
  public Descent start(Space space) {
    return new LineDescent(space, new TangentHeading(rate, space), search, Floor.norm(tolerance));
  }
}
