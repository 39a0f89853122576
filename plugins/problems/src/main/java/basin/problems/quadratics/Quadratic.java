package basin.problems.quadratics;

import basin.problems.surfaces.StartPoint;
import basin.spi.descent.Residuals;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Landscape;
import basin.spi.problem.Surface;
import basin.spi.problem.Workshop;
import basin.spi.random.RandomStream;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * A quadratic bowl, or a saddle if the matrix says so.
 *
 * <pre>
 * f(x) = ½ xᵀA x − bᵀx    ∇f = A x − b    A = R·diag(λ)·Rᵀ,  λᵢ = condition^(i/(n−1)),  i = 0 … n−1
 * </pre>
 *
 * <p>R turns the plane of axes 1 and 2 by the angle, then that of axes 2 and 3, and so on: in two
 * dimensions a plain rotation. A {@code matrix} stands for A itself; dimension, condition and
 * rotation are not looked at then.
 */
@Doc("A quadratic bowl whose condition number is known.")
@Formula("f(x) = ½ xᵀAx − bᵀx,  eigenvalues of A: 1 … condition, evenly spaced on a log scale")
@Source("Nesterov 2004, Introductory Lectures on Convex Optimization, section 2.1")
@Convention("the factor ½ makes A the Hessian")
public record Quadratic(
    @Doc("how many coordinates n") @Default("2") @Range(from = 1) int dimension,
    @Doc("largest eigenvalue of A over the smallest, which is 1") @Default("10") @Range(from = 1)
        double condition,
    @Doc("by how many degrees each pair of neighbouring axes is turned") @Default("0") @Range
        double rotation,
    @Doc("A itself, as a list of rows, instead of dimension, condition and rotation")
        @Default("[]")
        @Range
        List<List<Double>> matrix,
    @Doc("b, the gradient's opposite at 0; empty: 0") @Default("[]") @Range List<Double> linear,
    @Doc(
            "where a run starts; repeats until every coordinate has a number; empty: normal, by the"
                + " trial's seed")
        @Default("[1]")
        @Range
        List<Double> start)
    implements Surface {

  /** Copies the lists and looks at their lengths. */
  public Quadratic {
    matrix = SymmetricMatrix.checked(matrix);
    dimension = matrix.isEmpty() ? dimension : matrix.size();
    start = StartPoint.checked(start, dimension);
    linear = List.copyOf(linear);
    if (!linear.isEmpty() && linear.size() != dimension) {
      throw new IllegalArgumentException(
          "linear has " + linear.size() + " numbers for " + dimension + " coordinates");
    }
  }

  /** Opens the surface with its sines, cosines and eigenvalues worked out once. */
  @Override
  public Landscape open(Workshop workshop) {
    return workshop.surface(bowl());
  }

  Bowl bowl() {
    double[] b = new double[dimension];
    for (int i = 0; i < linear.size(); i++) {
      b[i] = linear.get(i);
    }
    QuadraticForm a =
        matrix.isEmpty()
            ? new TurnedAxes(dimension, condition, rotation)
            : new SymmetricMatrix(matrix);
    return new Bowl(a, b, start);
  }

  @Override
  public double value(Vec x) {
    return bowl().value(x);
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    bowl().gradient(x, gradient);
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    return bowl().hessian(x, hessian);
  }

  @Override
  public Optional<Residuals> residuals() {
    return bowl().residuals();
  }

  @Override
  public void start(Vec x, RandomStream random) {
    bowl().start(x, random);
  }

  @Override
  public Optional<Box> view() {
    return bowl().view();
  }

  @Override
  public List<double[]> minima() {
    return bowl().minima();
  }
}
