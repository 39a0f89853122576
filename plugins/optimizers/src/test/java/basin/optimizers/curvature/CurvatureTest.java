package basin.optimizers.curvature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.number.Arithmetic;
import basin.schedules.Constant;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.spi.descent.SecondDerivatives;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against plain loops, where the Hessian is diagonal and its estimate exact. */
class CurvatureTest {
  private static final Schedule ZERO = new Constant(0);
  private static final double[] CURVATURES = {3, -0.5, 40};

  @Test
  void sophiaDividesByTheCurvatureAndCutsLongSteps() {
    Sophia sophia =
        new Sophia(
            new Constant(0.1),
            new Constant(0.8),
            new Constant(0.7),
            new Constant(2),
            1e-12,
            3,
            new Constant(0.3),
            Sophia.Estimate.HUTCHINSON);
    double[] x = {1, -2, 0.01};
    double[] m = new double[3];
    double[] h = new double[3];
    Diagonal objective = new Diagonal();
    double[] path = run(sophia, objective, 10, x.clone());
    for (int t = 0; t < 10; t++) {
      for (int i = 0; i < 3; i++) {
        m[i] = 0.8 * m[i] + 0.2 * CURVATURES[i] * x[i];
        h[i] = t % 3 == 0 ? 0.7 * h[i] + 0.3 * CURVATURES[i] : h[i];
        double step = m[i] / Math.max(2 * h[i], 1e-12);
        x[i] = (1 - 0.1 * 0.3) * x[i] - 0.1 * Math.min(Math.max(step, -1), 1);
      }
    }
    for (int i = 0; i < 3; i++) {
      assertEquals(x[i], path[i], 1e-14);
    }
    assertEquals(4, objective.products);
    assertEquals(10, objective.gradients);
  }

  @Test
  void adaHessianHasSquaredCurvaturesForItsSecondMoment() {
    AdaHessian optimizer =
        new AdaHessian(
            new Constant(0.1), new Constant(0.8), new Constant(0.7), 1e-4, new Constant(0.3));
    double[] x = {1, -2, 0.01};
    double[] m = new double[3];
    double[] v = new double[3];
    double[] path = run(optimizer, new Diagonal(), 10, x.clone());
    for (int t = 1; t <= 10; t++) {
      for (int i = 0; i < 3; i++) {
        m[i] = 0.8 * m[i] + 0.2 * CURVATURES[i] * x[i];
        v[i] = 0.7 * v[i] + 0.3 * CURVATURES[i] * CURVATURES[i];
        double mean = m[i] / (1 - Math.pow(0.8, t));
        double root = Math.sqrt(v[i] / (1 - Math.pow(0.7, t)));
        x[i] = (1 - 0.1 * 0.3) * x[i] - 0.1 * mean / (root + 1e-4);
      }
    }
    for (int i = 0; i < 3; i++) {
      assertEquals(x[i], path[i], 1e-13);
    }
  }

  /** H = (2 1; 1 3): u⊙(Hu) is (2 ± 1, 3 ± 1), and (2, 3) on average. */
  @Test
  void ofAnyMatrixTheDiagonalIsTheMean() {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), 2);
    DiagonalEstimate estimate = new DiagonalEstimate("sophia", space);
    Vec point = space.vector();
    double first = 0;
    double second = 0;
    for (int i = 0; i < 2000; i++) {
      Vec drawn = estimate.ofHessian(new Coupled(), point);
      assertEquals(1, Math.abs(drawn.get(0) - 2), 1e-15);
      assertEquals(drawn.get(0) + 1, drawn.get(1), 1e-15);
      first += drawn.get(0) / 2000;
      second += drawn.get(1) / 2000;
    }
    assertEquals(2, first, 0.08);
    assertEquals(3, second, 0.08);
  }

  @Test
  void withoutSecondDerivativesItIsRefusedInWords() {
    Optimizer optimizer =
        new AdaHessian(new Constant(0.1), new Constant(0.9), new Constant(0.99), 1e-4, ZERO);
    String message =
        assertThrows(IllegalArgumentException.class, () -> run(optimizer, new Slopes(), 1, 1, 1, 1))
            .getMessage();
    assertTrue(message.startsWith("adahessian needs second derivatives"), message);
  }

  private static double[] run(Optimizer optimizer, Objective objective, int steps, double... x) {
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), x.length);
    Descent descent = optimizer.start(space);
    Vec point = space.vector().set(x);
    Vec gradient = space.vector();
    for (int t = 0; t < steps; t++) {
      descent.step(point, gradient, objective, Progress.of(t, steps, 1));
    }
    return point.toArray();
  }

  private static class Slopes implements Objective {
    int gradients;

    @Override
    public double value(Vec point) {
      throw new AssertionError("asks for a value");
    }

    @Override
    public double gradient(Vec point, Vec gradient) {
      gradients++;
      gradient.set(CURVATURES).multiply(point);
      return 0;
    }
  }

  private static final class Diagonal extends Slopes {
    int products;

    @Override
    public SecondDerivatives secondDerivatives() {
      return SecondDerivatives.EXACT;
    }

    @Override
    public void hessianProducts(Vec point, List<Vec> directions, List<Vec> results) {
      products += directions.size();
      results.get(0).set(CURVATURES).multiply(directions.get(0));
    }
  }

  private static final class Coupled extends Slopes {
    @Override
    public SecondDerivatives secondDerivatives() {
      return SecondDerivatives.EXACT;
    }

    @Override
    public void hessianProducts(Vec point, List<Vec> directions, List<Vec> results) {
      double a = directions.get(0).get(0);
      double b = directions.get(0).get(1);
      results.get(0).set(0, 2 * a + b).set(1, a + 3 * b);
    }
  }
}
