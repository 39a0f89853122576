package basin.problems.surfaces;

import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Schwefel's function: the least minimum lies near a corner, far from the next best.
 *
 * <pre>f(x) = Σᵢ (418.9829 − xᵢ sin √|xᵢ|)</pre>
 *
 * <p>Where a coordinate is 0 the curvature is infinite, of another sign to either side; 0 is given
 * for it. Beyond the domain minima become lower and lower.
 */
@Doc("Schwefel's function: the least minimum lies near a corner, far from the next best.")
@Formula("f(x) = Σᵢ (418.9829 − xᵢ sin √|xᵢ|)")
@Source("Schwefel 1981, Numerical Optimization of Computer Models")
@Convention(
    "the constant has four decimals, as is customary: the least value is 1.3e-5 for each"
        + " coordinate, not 0")
public record Schwefel(
    @Doc("how many coordinates n") @Default("2") @Range(from = 1) int dimension,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: anywhere in"
                + " [−500, 500]ⁿ, by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Separable {
  private static final double[] WELLS = {
    420.96874635998205,
    -302.52493561191176,
    203.81425264889447,
    -124.82935642021526,
    65.54786509015155,
    -25.877417347618685,
    5.239199300195525
  };

  /** Copies the start point, after a look at its length. */
  public Schwefel {
    start = StartPoint.checked(start, dimension);
  }

  @Override
  public Jet term(int i, Jet x) {
    double root = Math.sqrt(Math.abs(x.value()));
    double sin = StrictMath.sin(root);
    double cos = StrictMath.cos(root);
    double bend = root == 0 ? 0 : Math.signum(x.value()) * (3 * cos / root - sin) / 4;
    return x.through(418.9829 - x.value() * sin, -sin - root * cos / 2, -bend);
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(500);
  }

  @Override
  public List<double[]> minima() {
    return EveryCombination.of(dimension, WELLS);
  }
}
