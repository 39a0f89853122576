package basin.problems.quadratics;

import basin.problems.surfaces.StartPoint;
import basin.spi.descent.Residuals;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Box;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** ½ xᵀA x − bᵀx: a {@link Quadratic} ready to be evaluated, in double whatever the vectors are. */
final class Bowl implements Surface {
  /** Normal numbers are hardly ever larger. */
  private static final double DRAWN = 5;

  private final QuadraticForm a;
  private final double[] b;
  private final List<Double> start;

  Bowl(QuadraticForm a, double[] b, List<Double> start) {
    this.a = a;
    this.b = b;
    this.start = start;
  }

  @Override
  public int dimension() {
    return b.length;
  }

  @Override
  public double value(Vec x) {
    double[] point = x.toArray();
    double[] product = a.times(point);
    double sum = 0;
    for (int i = 0; i < point.length; i++) {
      sum += (0.5 * product[i] - b[i]) * point[i];
    }
    return sum;
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    double[] slope = a.times(x.toArray());
    for (int i = 0; i < slope.length; i++) {
      slope[i] -= b[i];
    }
    gradient.set(slope);
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    double[] axis = new double[b.length];
    for (int i = 0; i < axis.length; i++) {
      axis[i] = 1;
      hessian.row(i).set(a.times(axis));
      axis[i] = 0;
    }
    return true;
  }

  /** The coordinates along A's axes, where nothing is linear and the axes are known. */
  @Override
  public Optional<Residuals> residuals() {
    boolean squares = Arrays.stream(b).allMatch(number -> number == 0);
    return squares && a.root(b).isPresent() ? Optional.of(new Axes()) : Optional.empty();
  }

  private final class Axes implements Residuals {
    @Override
    public int count() {
      return b.length;
    }

    @Override
    public void at(Vec point, double[] residuals) {
      double[] along = a.root(point.toArray()).orElseThrow();
      System.arraycopy(along, 0, residuals, 0, along.length);
    }

    @Override
    public void at(Vec point, double[] residuals, double[][] jacobian) {
      at(point, residuals);
      double[] unit = new double[b.length];
      for (int j = 0; j < unit.length; j++) {
        unit[j] = 1;
        double[] column = a.root(unit).orElseThrow();
        unit[j] = 0;
        for (int i = 0; i < column.length; i++) {
          jacobian[i][j] = column[i];
        }
      }
    }
  }

  @Override
  public void start(Vec x, RandomStream random) {
    StartPoint.fill(x, start, random);
  }

  @Override
  public List<double[]> minima() {
    return a.solve(b).stream().toList();
  }

  /** A square around the minimum, or 0, that the start is well inside of. */
  @Override
  public Optional<Box> view() {
    if (dimension() != 2) {
      return Optional.empty();
    }
    double[] centre = a.solve(b).orElse(new double[2]);
    double reach = reach(centre);
    double half = reach > 0 ? reach : 1;
    return Optional.of(
        new Box(centre[0] - half, centre[0] + half, centre[1] - half, centre[1] + half));
  }

  private double reach(double[] centre) {
    if (start.isEmpty()) {
      return DRAWN + Math.max(Math.abs(centre[0]), Math.abs(centre[1]));
    }
    double across = Math.abs(start.get(0) - centre[0]);
    double up = Math.abs(start.get(start.size() - 1) - centre[1]);
    return 1.25 * Math.max(across, up);
  }
}
