package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Four wells of different depth: a double well along each coordinate, tilted and coupled.
 *
 * <pre>f(x, y) = (x² − 1)² + (y² − 1)² + 0.3x + 0.2y + 0.5xy</pre>
 */
@Doc("Four wells of different depth: a double well along each coordinate, tilted and coupled.")
@Formula("f(x, y) = (x² − 1)² + (y² − 1)² + 0.3x + 0.2y + 0.5xy")
@Source("Wales 2003, Energy Landscapes, chapter 1")
public record TiltedDoubleWell(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−2, 2]², by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public TiltedDoubleWell {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    return x.square()
        .minus(1)
        .square()
        .plus(y.square().minus(1).square())
        .plus(x.times(0.3))
        .plus(y.times(0.2))
        .plus(x.times(y).times(0.5));
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(2);
  }

  @Override
  public List<double[]> minima() {
    return List.of(
        new double[] {-1.090018812854716, 1.040617943685474},
        new double[] {1.0287226030323466, -1.079550925121835},
        new double[] {-0.9765702648803033, -0.9618037966995041},
        new double[] {0.8875642540839175, 0.9069399265914526});
  }
}
