package basin.problems.surfaces;

import basin.spi.descent.Residuals;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * Himmelblau's function: four equally good minima, four saddles and a hill between them.
 *
 * <pre>f(x, y) = (x² + y − 11)² + (x + y² − 7)²</pre>
 */
@Doc("Himmelblau's function: four equally good minima, four saddles and a hill between them.")
@Formula("f(x, y) = (x² + y − 11)² + (x + y² − 7)²")
@Source("Himmelblau 1972, Applied Nonlinear Programming")
public record Himmelblau(
    @Doc("where a run starts; empty: anywhere in [−5, 5]², by the trial's seed")
        @Default("[]")
        @Range
        List<Double> start)
    implements Surface {

  private static final double REACH = 5;

  /** Copies the start point, which has two numbers or none. */
  public Himmelblau {
    start = List.copyOf(start);
    if (!start.isEmpty() && start.size() != 2) {
      throw new IllegalArgumentException(
          "start has " + start.size() + " numbers; give two, or none for a random point");
    }
  }

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(Vec point) {
    double first = first(point);
    double second = second(point);
    return first * first + second * second;
  }

  @Override
  public void gradient(Vec point, Vec gradient) {
    double x = point.get(0);
    double y = point.get(1);
    double first = first(point);
    double second = second(point);
    gradient.set(0, 4 * x * first + 2 * second);
    gradient.set(1, 2 * first + 4 * y * second);
  }

  @Override
  public boolean hessian(Vec point, Matrix hessian) {
    double x = point.get(0);
    double y = point.get(1);
    hessian.set(0, 0, 4 * first(point) + 8 * x * x + 2);
    hessian.set(0, 1, 4 * (x + y));
    hessian.set(1, 0, 4 * (x + y));
    hessian.set(1, 1, 4 * second(point) + 8 * y * y + 2);
    return true;
  }

  private static double first(Vec point) {
    return point.get(0) * point.get(0) + point.get(1) - 11;
  }

  private static double second(Vec point) {
    return point.get(0) + point.get(1) * point.get(1) - 7;
  }

  /** x² + y − 11 and x + y² − 7. */
  @Override
  public Optional<Residuals> residuals() {
    return Optional.of(new Parts());
  }

  private static final class Parts implements Residuals {
    @Override
    public int count() {
      return 2;
    }

    @Override
    public void at(Vec point, double[] residuals) {
      residuals[0] = first(point);
      residuals[1] = second(point);
    }

    @Override
    public void at(Vec point, double[] residuals, double[][] jacobian) {
      at(point, residuals);
      jacobian[0][0] = 2 * point.get(0);
      jacobian[0][1] = 1;
      jacobian[1][0] = 1;
      jacobian[1][1] = 2 * point.get(1);
    }
  }

  @Override
  public void start(Vec x, RandomStream random) {
    for (int i = 0; i < 2; i++) {
      x.set(i, start.isEmpty() ? REACH * (2 * random.uniform() - 1) : start.get(i));
    }
  }

  @Override
  public Optional<Box> view() {
    return Optional.of(new Box(-REACH - 1, REACH + 1, -REACH - 1, REACH + 1));
  }

  @Override
  public List<double[]> minima() {
    return List.of(
        new double[] {3, 2},
        new double[] {-2.805118086952745, 3.131312518250573},
        new double[] {-3.779310253377747, -3.2831859912861696},
        new double[] {3.5844283403304917, -1.8481265269644036});
  }
}
