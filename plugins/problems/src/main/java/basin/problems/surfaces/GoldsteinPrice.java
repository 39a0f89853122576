package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Goldstein and Price's function: four minima, of heights 3, 30, 84 and 840.
 *
 * <pre>
 * f(x, y) = (1 + (x + y + 1)²(19 − 14x + 3x² − 14y + 6xy + 3y²))
 *           · (30 + (2x − 3y)²(18 − 32x + 12x² + 48y − 36xy + 27y²))
 * </pre>
 */
@Doc("Goldstein and Price's function: four minima, of heights 3, 30, 84 and 840.")
@Formula(
    "f(x, y) = (1 + (x + y + 1)²(19 − 14x + 3x² − 14y + 6xy + 3y²))\n"
        + "          · (30 + (2x − 3y)²(18 − 32x + 12x² + 48y − 36xy + 27y²))")
@Source("Goldstein and Price 1971, On descent from local minima")
public record GoldsteinPrice(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−2, 2]², by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public GoldsteinPrice {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    Jet sum = x.plus(y);
    Jet near = sum.square().times(3).minus(sum.times(14)).plus(19).times(sum.plus(1).square());
    Jet turned = x.times(2).minus(y.times(3));
    Jet far = turned.square().times(3).minus(turned.times(16)).plus(18).times(turned.square());
    return near.plus(1).times(far.plus(30));
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(2);
  }

  @Override
  public List<double[]> minima() {
    return List.of(
        new double[] {0, -1},
        new double[] {-0.6, -0.4},
        new double[] {1.8, 0.2},
        new double[] {1.2, 0.8});
  }
}
