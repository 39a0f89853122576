package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * The three-hump camel: the least minimum at 0, and one to either side.
 *
 * <pre>f(x, y) = 2x² − 1.05x⁴ + x⁶/6 + xy + y²</pre>
 */
@Doc("The three-hump camel: the least minimum at 0, and one to either side.")
@Formula("f(x, y) = 2x² − 1.05x⁴ + x⁶/6 + xy + y²")
@Source(
    "Jamil and Yang 2013, A literature survey of benchmark functions for global optimisation"
        + " problems")
public record ThreeHumpCamel(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−5, 5]², by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public ThreeHumpCamel {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    Jet square = x.square();
    return square
        .times(2)
        .minus(square.power(2).times(1.05))
        .plus(square.power(3).times(1 / 6.0))
        .plus(x.times(y))
        .plus(y.square());
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(5);
  }

  @Override
  public List<double[]> minima() {
    return List.of(
        new double[] {0, 0},
        new double[] {-1.7475523458302888, 0.8737761729151444},
        new double[] {1.7475523458302888, -0.8737761729151444});
  }
}
