package basin.optimizers.search;

import basin.spi.descent.Line;
import basin.spi.descent.LineSearch;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;

/** The minimum of the parabola that has the line's slope and curvature where it starts. */
@Doc("Goes to the minimum along the line, if the objective is quadratic there.")
@Formula("a = −φ′(0)/φ″(0)")
@Source("Nocedal and Wright 2006, equation 3.55")
@Convention(
    "exact on quadratics alone, elsewhere one step of Newton's along the line, at the cost of a"
        + " Hessian product; where the line does not curve upwards, the first length")
public record Exact() implements LineSearch {
  @Override
  public double length(Line line, double first) {
    double curvature = line.curvature();
    return curvature > 0 ? -line.start().slope() / curvature : first;
  }
}
