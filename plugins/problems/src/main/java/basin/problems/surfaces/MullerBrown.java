package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * Müller and Brown's potential: three minima in a bent valley with two passes, the first test of
 * every search for transition states.
 *
 * <pre>
 * f(x, y) = Σₖ Aₖ exp(aₖ(x − x̄ₖ)² + bₖ(x − x̄ₖ)(y − ȳₖ) + cₖ(y − ȳₖ)²)
 * A = −200, −100, −170, 15    a = −1, −1, −6.5, 0.7    b = 0, 0, 11, 0.6    c = −10, −10, −6.5, 0.7
 * x̄ = 1, 0, −0.5, −1    ȳ = 0, 0.5, 1.5, 1
 * </pre>
 */
@Doc("Müller and Brown's potential: three minima in a bent valley with two passes.")
@Formula("f(x, y) = Σₖ Aₖ exp(aₖ(x − x̄ₖ)² + bₖ(x − x̄ₖ)(y − ȳₖ) + cₖ(y − ȳₖ)²)")
@Source(
    "Müller and Brown 1979, Location of saddle points and minimum energy paths by a constrained"
        + " simplex optimization procedure")
public record MullerBrown(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−1.5, 1.2] ×"
                + " [−0.5, 2], by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {
  private static final List<Well> WELLS =
      List.of(
          new Well(-200, -1, 0, -10, 1, 0),
          new Well(-100, -1, 0, -10, 0, 0.5),
          new Well(-170, -6.5, 11, -6.5, -0.5, 1.5),
          new Well(15, 0.7, 0.6, 0.7, -1, 1));

  /** Copies the start point, after a look at its length. */
  public MullerBrown {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    return WELLS.stream().map(well -> well.at(x, y)).reduce(Jet::plus).orElseThrow();
  }

  @Override
  public Interval domain(int i) {
    return i == 0 ? new Interval(-1.5, 1.2) : new Interval(-0.5, 2);
  }

  @Override
  public List<double[]> minima() {
    return List.of(
        new double[] {-0.5582236346330243, 1.4417258418046686},
        new double[] {0.6234994049308765, 0.028037758528685664},
        new double[] {-0.050010822998206056, 0.4666941048719721});
  }

  /** One of the four terms; the last is a hill. */
  private record Well(double depth, double a, double b, double c, double left, double bottom) {
    Jet at(Jet x, Jet y) {
      Jet across = x.minus(left);
      Jet up = y.minus(bottom);
      return across
          .square()
          .times(a)
          .plus(across.times(up).times(b))
          .plus(up.square().times(c))
          .exp()
          .times(depth);
    }
  }
}
