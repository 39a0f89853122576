package basin.testkit;

import basin.spi.descent.Objective;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.spi.random.RandomStream;

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

  /** The surface as an objective. */
  public Objective objective() {
    return new Objective() {
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
