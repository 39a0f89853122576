package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Easom's function: a narrow well in a plain where the gradient says nothing.
 *
 * <pre>f(x, y) = −cos x · cos y · exp(−(x − π)² − (y − π)²)</pre>
 */
@Doc("Easom's function: a narrow well in a plain where the gradient says nothing.")
@Formula("f(x, y) = −cos x · cos y · exp(−(x − π)² − (y − π)²)")
@Source("Easom 1990, A survey of global optimization techniques")
public record Easom(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−10, 10]², by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public Easom {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    Jet away = x.minus(Math.PI).square().plus(y.minus(Math.PI).square());
    return x.cos().times(y.cos()).times(away.times(-1).exp()).times(-1);
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(10);
  }

  @Override
  public List<double[]> minima() {
    return List.of(new double[] {Math.PI, Math.PI});
  }
}
