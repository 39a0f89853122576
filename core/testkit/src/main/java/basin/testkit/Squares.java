package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Objective;
import basin.spi.descent.Residuals;
import basin.spi.number.Precision;
import basin.spi.number.Vec;

/** Whether an objective is the sum of the squares that it says. */
public final class Squares {
  private Squares() {}

  /** Σr² is the value, 2Jᵀr the gradient, and both ways to ask for r agree. */
  public static void assertAgree(Objective objective, Residuals residuals, Vec point) {
    Vec gradient = Arithmetic.of(Precision.FLOAT64).vec(point.length());
    double value = objective.gradient(point, gradient);
    double[] alone = new double[residuals.count()];
    double[] both = new double[residuals.count()];
    double[][] jacobian = new double[residuals.count()][point.length()];
    residuals.at(point, alone);
    residuals.at(point, both, jacobian);
    assertArrayEquals(both, alone, "with and without the Jacobian");
    double sum = 0;
    double[] slope = new double[point.length()];
    for (int i = 0; i < both.length; i++) {
      sum += both[i] * both[i];
      for (int j = 0; j < slope.length; j++) {
        slope[j] += 2 * jacobian[i][j] * both[i];
      }
    }
    assertEquals(value, sum, 1e-12 * (1 + Math.abs(value)), "sum of squares");
    for (int j = 0; j < slope.length; j++) {
      double wanted = gradient.get(j);
      assertEquals(wanted, slope[j], 1e-11 * (1 + Math.abs(wanted)), "slope " + j);
    }
  }
}
