package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Matyas' function: a quadratic bowl of condition 25, flat along the diagonal.
 *
 * <pre>f(x, y) = 0.26 (x² + y²) − 0.48 xy</pre>
 */
@Doc("Matyas' function: a quadratic bowl of condition 25, flat along the diagonal.")
@Formula("f(x, y) = 0.26 (x² + y²) − 0.48 xy")
@Source(
    "Jamil and Yang 2013, A literature survey of benchmark functions for global optimisation"
        + " problems")
public record Matyas(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−10, 10]², by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public Matyas {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    return x.square().plus(y.square()).times(0.26).minus(x.times(y).times(0.48));
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(10);
  }

  @Override
  public List<double[]> minima() {
    return List.of(new double[] {0, 0});
  }
}
