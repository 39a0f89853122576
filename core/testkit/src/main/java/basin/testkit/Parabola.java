package basin.testkit;

import basin.spi.descent.Objective;
import basin.spi.descent.Residuals;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** f(x) = ½ Σ cᵢxᵢ² with curvatures c between 0.1 and 1, from (1, −1, 1, …). */
public record Parabola(int dimension) implements Surface {
  @Override
  public double value(Vec x) {
    double sum = 0;
    for (int i = 0; i < dimension; i++) {
      sum += curvature(i) * x.get(i) * x.get(i);
    }
    return sum / 2;
  }

  @Override
  public void gradient(Vec x, Vec gradient) {
    for (int i = 0; i < dimension; i++) {
      gradient.set(i, curvature(i) * x.get(i));
    }
  }

  @Override
  public void start(Vec x, RandomStream random) {
    for (int i = 0; i < dimension; i++) {
      x.set(i, i % 2 == 0 ? 1 : -1);
    }
  }

  @Override
  public boolean hessian(Vec x, Matrix hessian) {
    hessian.all().fill(0);
    for (int i = 0; i < dimension; i++) {
      hessian.set(i, i, curvature(i));
    }
    return true;
  }

  /** √(c/2)·x, coordinate by coordinate. */
  @Override
  public Optional<Residuals> residuals() {
    return Optional.of(new Roots());
  }

  private final class Roots implements Residuals {
    @Override
    public int count() {
      return dimension;
    }

    @Override
    public void at(Vec point, double[] residuals) {
      for (int i = 0; i < dimension; i++) {
        residuals[i] = root(i) * point.get(i);
      }
    }

    @Override
    public void at(Vec point, double[] residuals, double[][] jacobian) {
      at(point, residuals);
      for (int i = 0; i < dimension; i++) {
        Arrays.fill(jacobian[i], 0);
        jacobian[i][i] = root(i);
      }
    }

    private static double root(int i) {
      return Math.sqrt(curvature(i) / 2);
    }
  }

  /** The surface as an objective. */
  public Objective objective() {
    return new Objective() {
      @Override
      public SecondDerivatives secondDerivatives() {
        return SecondDerivatives.EXACT;
      }

      @Override
      public void hessianProducts(Vec point, List<Vec> directions, List<Vec> products) {
        for (int d = 0; d < directions.size(); d++) {
          for (int i = 0; i < dimension; i++) {
            products.get(d).set(i, curvature(i) * directions.get(d).get(i));
          }
        }
      }

      @Override
      public Optional<Residuals> residuals() {
        return Parabola.this.residuals();
      }

      @Override
      public double value(Vec point) {
        return Parabola.this.value(point);
      }

      @Override
      public double gradient(Vec point, Vec gradient) {
        Parabola.this.gradient(point, gradient);
        return Parabola.this.value(point);
      }
    };
  }

  private static double curvature(int i) {
    return 1 - 0.1 * (i % 10);
  }
}
