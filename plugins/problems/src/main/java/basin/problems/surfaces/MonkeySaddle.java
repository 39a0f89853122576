package basin.problems.surfaces;

import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;

/**
 * The monkey saddle: three ways down from a point without any curvature.
 *
 * <pre>f(x, y) = x³ − 3xy²</pre>
 *
 * <p>At 0, the only stationary point, the Hessian vanishes, and yet 0 is no minimum. There is none:
 * a run that leaves goes on for ever.
 */
@Doc("The monkey saddle: three ways down from a point without any curvature.")
@Formula("f(x, y) = x³ − 3xy²")
@Source("Hilbert and Cohn-Vossen 1932, Anschauliche Geometrie")
public record MonkeySaddle(
    @Doc(
            "where a run starts; one number stands for both; empty: anywhere in [−2, 2]², by the"
                + " trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Plane {

  /** Copies the start point, after a look at its length. */
  public MonkeySaddle {
    start = StartPoint.checked(start, 2);
  }

  @Override
  public Jet at(Jet x, Jet y) {
    return x.power(3).minus(x.times(y.square()).times(3));
  }

  @Override
  public Interval domain(int i) {
    return Interval.within(2);
  }
}
