package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * McCormick's function: a slanted valley with a wave along it.
 *
 * <pre>f(x, y) = sin(x + y) + (x − y)² − 1.5x + 2.5y + 1</pre>
 *
 * <p>Beyond the domain it goes down for ever, from minimum to minimum along x = y.
 */
@Doc("McCormick's function: a slanted valley with a wave along it.")
@Formula("f(x, y) = sin(x + y) + (x − y)² − 1.5x + 2.5y + 1")
@Source("McCormick 1976, Computability of global solutions to factorable nonconvex programs")
public record McCormick(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−1.5, 4] × [−3,"
                + " 4], by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public McCormick {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    return x.plus(y).sin().plus(x.minus(y).square()).minus(x.times(1.5)).plus(y.times(2.5)).plus(1);
  }

  @Override
  public Interval domain(int i) {
    return i == 0 ? new Interval(-1.5, 4) : new Interval(-3, 4);
  }

  @Override
  public List<double[]> minima() {
    return List.of(
        new double[] {-0.5471975511965977, -1.5471975511965979},
        new double[] {2.5943951023931957, 1.5943951023931955});
  }
}
