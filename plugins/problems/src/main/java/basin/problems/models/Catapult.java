package basin.problems.models;

import basin.problems.surfaces.StartPoint;
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
import java.util.List;
import java.util.Optional;

/**
 * A linear network of two layers on one row, small enough to be followed exactly: at rates between
 * 2/λ and 4/λ gradient descent is thrown out, and lands where the curvature is less.
 *
 * <pre>
 * f = u·v/√n    loss = ½f²    λ = (‖u‖² + ‖v‖²)/n
 * a step at rate η:  f′ = (1 − ηλ + η²f²/n)·f    λ′ = λ + ηf²/n · (ηλ − 4)
 * </pre>
 */
@Doc("A linear network of two layers on one row, whose curvature falls at large rates.")
@Formula("½f²,  f = u·v/√n,  curvature λ = (‖u‖² + ‖v‖²)/n at the minima")
@Source("Lewkowycz, Bahri, Dyer, Sohl-Dickstein and Gur-Ari 2020, The large learning rate phase")
@Convention("the coordinates are those of u, then those of v; the row is 1 and its target 0")
public record Catapult(
    @Doc("numbers in u, and in v: n") @Default("100") @Range(from = 1) int width,
    @Doc("where a run starts, u then v; empty: normal, by the trial's seed") @Default("[]") @Range
        List<Double> start)
    implements Surface {
  private static final double REACH = 8;

  /** Copies the start point, which has 2n numbers or none. */
  public Catapult {
    start = List.copyOf(start);
    if (!start.isEmpty() && start.size() != 2 * width) {
      throw new IllegalArgumentException(
          "start has %d numbers; give %d for u and as many for v, or none for a random point"
              .formatted(start.size(), width));
    }
  }

  @Override
  public int dimension() {
    return 2 * width;
  }

  /** u·v. */
  private double product(Vec x) {
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += x.get(i) * x.get(width + i);
    }
    return sum;
  }

  @Override
  public double value(Vec x) {
    double product = product(x);
    return product * product / (2.0 * width);
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    double share = product(x) / width;
    for (int i = 0; i < width; i++) {
      gradient.set(i, share * x.get(width + i));
      gradient.set(width + i, share * x.get(i));
    }
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    double share = product(x) / width;
    for (int i = 0; i < width; i++) {
      double u = x.get(i);
      double v = x.get(width + i);
      for (int j = 0; j < width; j++) {
        double corner = v * x.get(j) / width + (i == j ? share : 0);
        hessian.set(i, j, v * x.get(width + j) / width);
        hessian.set(i, width + j, corner);
        hessian.set(width + j, i, corner);
        hessian.set(width + i, width + j, u * x.get(j) / width);
      }
    }
    return true;
  }

  @Override
  public void start(Vec x, RandomStream random) {
    StartPoint.fill(x, start, random);
  }

  @Override
  public Optional<Box> view() {
    double farthest = start.stream().mapToDouble(Math::abs).max().orElse(REACH / 1.5);
    double reach = 1.5 * Math.max(1, farthest);
    return width == 1 ? Optional.of(new Box(-reach, reach, -reach, reach)) : Optional.empty();
  }

  /** One of many: where u·v = 0 the loss is 0. */
  @Override
  public List<double[]> minima() {
    return List.of(new double[2 * width]);
  }
}
