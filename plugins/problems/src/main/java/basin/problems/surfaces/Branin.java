package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Branin's function: three equally good minima in a valley that bends.
 *
 * <pre>f(x, y) = (y − 5.1x²/(4π²) + 5x/π − 6)² + 10(1 − 1/(8π)) cos x + 10</pre>
 *
 * <p>Beyond the domain there are more minima of the same height.
 */
@Doc("Branin's function: three equally good minima in a valley that bends.")
@Formula("f(x, y) = (y − 5.1x²/(4π²) + 5x/π − 6)² + 10(1 − 1/(8π)) cos x + 10")
@Source("Dixon and Szegö 1978, Towards Global Optimisation 2")
public record Branin(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−5, 10] × [0,"
                + " 15], by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {
  private static final double BEND = 5.1 / (4 * Math.PI * Math.PI);
  private static final double WAVE = 10 * (1 - 1 / (8 * Math.PI));

  /** Copies the start point, after a look at its length. */
  public Branin {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    Jet off = y.minus(x.square().times(BEND)).plus(x.times(5 / Math.PI)).minus(6);
    return off.square().plus(x.cos().times(WAVE)).plus(10);
  }

  @Override
  public Interval domain(int i) {
    return i == 0 ? new Interval(-5, 10) : new Interval(0, 15);
  }

  @Override
  public List<double[]> minima() {
    return List.of(
        new double[] {-Math.PI, 12.275},
        new double[] {Math.PI, 2.275},
        new double[] {3 * Math.PI, 2.475});
  }
}
