package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * The six-hump camel: six minima, of which two are equally low.
 *
 * <pre>f(x, y) = (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y²</pre>
 */
@Doc("The six-hump camel: six minima, of which two are equally low.")
@Formula("f(x, y) = (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y²")
@Source("Dixon and Szegö 1978, Towards Global Optimisation 2")
public record SixHumpCamel(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−3, 3] × [−2, 2],"
                + " by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public SixHumpCamel {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    Jet across = x.square();
    Jet up = y.square();
    return across
        .times(4)
        .minus(across.power(2).times(2.1))
        .plus(across.power(3).times(1 / 3.0))
        .plus(x.times(y))
        .plus(up.power(2).times(4))
        .minus(up.times(4));
  }

  @Override
  public Interval domain(int i) {
    return i == 0 ? Interval.within(3) : Interval.within(2);
  }

  @Override
  public List<double[]> minima() {
    return List.of(
        new double[] {0.08984201310031806, -0.7126564030207396},
        new double[] {-0.08984201310031806, 0.7126564030207396},
        new double[] {1.703606714969981, -0.7960835686726251},
        new double[] {-1.703606714969981, 0.7960835686726251},
        new double[] {1.6071047529201972, 0.5686514548841314},
        new double[] {-1.6071047529201972, -0.5686514548841314});
  }
}
