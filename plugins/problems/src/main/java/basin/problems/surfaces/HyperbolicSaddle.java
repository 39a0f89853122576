package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * The plainest saddle: up along x and down along y.
 *
 * <pre>f(x, y) = x² − y²</pre>
 *
 * <p>There is no minimum: a run that leaves the axis y = 0 goes on for ever.
 */
@Doc("The plainest saddle: up along x and down along y.")
@Formula("f(x, y) = x² − y²")
@Source(
    "Dauphin and others 2014, Identifying and attacking the saddle point problem in"
        + " high-dimensional non-convex optimization")
public record HyperbolicSaddle(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−2, 2]², by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public HyperbolicSaddle {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    return x.square().minus(y.square());
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(2);
  }
}
