package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * A bowl that is flat at its bottom along x: the minimum is strict, and yet the Hessian has an
 * eigenvalue of 0 there.
 *
 * <pre>f(x, y) = x⁴ + y²</pre>
 */
@Doc("A bowl that is flat at its bottom along x.")
@Formula("f(x, y) = x⁴ + y²")
@Source("Nocedal and Wright 2006, Numerical Optimization, section 2.1")
public record QuarticValley(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−2, 2]², by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public QuarticValley {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    return x.power(4).plus(y.square());
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(2);
  }

  @Override
  public List<double[]> minima() {
    return List.of(new double[] {0, 0});
  }
}
