package basin.problems.surfaces;

import basin.spi.descent.Residuals;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rosenbrock's function: a curved valley that is easy to find and hard to follow.
 *
 * <pre>f(x) = Σᵢ (a − xᵢ)² + b·(xᵢ₊₁ − xᵢ²)²    i = 1 … n−1</pre>
 *
 * <p>In two dimensions the only stationary point is the minimum f(a, a²) = 0.
 */
@Doc("Rosenbrock's banana: a curved valley, easy to find and hard to follow.")
@Formula("f(x) = Σᵢ (a − xᵢ)² + b·(xᵢ₊₁ − xᵢ²)²")
@Source(
    "Rosenbrock 1960, An automatic method for finding the greatest or least value of a function")
@Convention("in more than two dimensions, the chain over neighbouring coordinates, as in SciPy")
public record Rosenbrock(
    @Doc("where the minimum lies") @Default("1") @Range double a,
    @Doc("how steep the valley's walls are") @Default("100") @Range(above = 0) double b,
    @Doc("how many coordinates") @Default("2") @Range(from = 2) int dimension,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: normal, by the"
                + " trial's seed")
        @Default("[-1.2, 1]")
        @Range
        List<Double> start)
    implements Surface {
  /** Normal numbers are hardly ever larger. */
  private static final double DRAWN = 5;

  /** Copies the start point, after a look at its length. */
  public Rosenbrock {
    start = StartPoint.checked(start, dimension);
  }

  @Override
  public double value(Vec x) {
    double sum = 0;
    for (int i = 0; i + 1 < dimension; i++) {
      double far = a - x.get(i);
      double off = x.get(i + 1) - x.get(i) * x.get(i);
      sum += far * far + b * off * off;
    }
    return sum;
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    gradient.fill(0);
    for (int i = 0; i + 1 < dimension; i++) {
      double here = x.get(i);
      double off = x.get(i + 1) - here * here;
      gradient.set(i, gradient.get(i) - 2 * (a - here) - 4 * b * here * off);
      gradient.set(i + 1, 2 * b * off);
    }
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    hessian.all().fill(0);
    for (int i = 0; i + 1 < dimension; i++) {
      double here = x.get(i);
      double off = x.get(i + 1) - here * here;
      hessian.set(i, i, hessian.get(i, i) + 2 + b * (8 * here * here - 4 * off));
      hessian.set(i, i + 1, -4 * b * here);
      hessian.set(i + 1, i, -4 * b * here);
      hessian.set(i + 1, i + 1, 2 * b);
    }
    return true;
  }

  /** a − xᵢ and √b·(xᵢ₊₁ − xᵢ²), in pairs. */
  @Override
  public Optional<Residuals> residuals() {
    return Optional.of(new Parts());
  }

  private final class Parts implements Residuals {
    @Override
    public int count() {
      return 2 * (dimension - 1);
    }

    @Override
    public void at(Vec x, double[] residuals) {
      for (int i = 0; i + 1 < dimension; i++) {
        residuals[2 * i] = a - x.get(i);
        residuals[2 * i + 1] = Math.sqrt(b) * (x.get(i + 1) - x.get(i) * x.get(i));
      }
    }

    @Override
    public void at(Vec x, double[] residuals, double[][] jacobian) {
      at(x, residuals);
      for (int i = 0; i + 1 < dimension; i++) {
        Arrays.fill(jacobian[2 * i], 0);
        Arrays.fill(jacobian[2 * i + 1], 0);
        jacobian[2 * i][i] = -1;
        jacobian[2 * i + 1][i] = -2 * Math.sqrt(b) * x.get(i);
        jacobian[2 * i + 1][i + 1] = Math.sqrt(b);
      }
    }
  }

  @Override
  public void start(Vec x, RandomStream random) {
    StartPoint.fill(x, start, random);
  }

  @Override
  public Optional<Box> view() {
    if (dimension != 2) {
      return Optional.empty();
    }
    boolean drawn = start.isEmpty();
    double reach = Math.max(drawn ? DRAWN : 2, 1.5 * Math.abs(a));
    double top = Math.max(drawn ? DRAWN : 3, 1.5 * a * a);
    return Optional.of(new Box(-reach, reach, drawn ? -DRAWN : -1, top));
  }

  /** (a, a²) in two dimensions, and (1, …, 1) in more if a = 1. */
  @Override
  public List<double[]> minima() {
    if (dimension > 2 && a != 1) {
      return List.of();
    }
    double[] minimum = new double[dimension];
    Arrays.fill(minimum, 1);
    minimum[0] = a;
    minimum[1] = a * a;
    return List.of(minimum);
  }
}
