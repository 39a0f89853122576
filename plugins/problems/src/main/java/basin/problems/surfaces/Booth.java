package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Booth's function: a quadratic bowl of condition 9, turned by 45 degrees.
 *
 * <pre>f(x, y) = (x + 2y − 7)² + (2x + y − 5)²</pre>
 */
@Doc("Booth's function: a quadratic bowl of condition 9, turned by 45 degrees.")
@Formula("f(x, y) = (x + 2y − 7)² + (2x + y − 5)²")
@Source(
    "Jamil and Yang 2013, A literature survey of benchmark functions for global optimisation"
        + " problems")
public record Booth(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−10, 10]², by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public Booth {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    Jet first = x.plus(y.times(2)).minus(7);
    Jet second = x.times(2).plus(y).minus(5);
    return first.square().plus(second.square());
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(10);
  }

  @Override
  public List<double[]> minima() {
    return List.of(new double[] {1, 3});
  }
}
