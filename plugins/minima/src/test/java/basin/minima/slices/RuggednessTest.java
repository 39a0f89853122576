package basin.minima.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class RuggednessTest {
  private static final double[] NONE = {};

  @Test
  void aBowlBendsUpEverywhereAndHasOneHollow() {
    Ruggedness bowl = plane(9, 1, (x, y) -> 3 * x * x + y * y - 7);
    assertEquals(0, bowl.bent());
    assertEquals(1, bowl.hollows());
  }

  @Test
  void aHillBendsDownEverywhere() {
    Ruggedness hill = plane(9, 1, (x, y) -> -x * x - y * y);
    assertEquals(1, hill.bent());
    assertEquals(0, hill.hollows());
  }

  @Test
  void aPlaneIsJudgedByItsOwnScales() { // −x² + 4y²: by indices it would bend down
    assertEquals(0, plane(7, 10, (x, y) -> -x * x + 4 * y * y).bent());
    assertEquals(1, plane(7, 10, (x, y) -> -5 * x * x + 4 * y * y).bent());
  }

  @Test
  void wavesBendDownInHalfOfALineAndHaveAHollowEach() {
    double[] x = new double[401];
    Arrays.setAll(x, i -> i / 100.0);
    double[] waves = Arrays.stream(x).map(t -> StrictMath.sin(2 * Math.PI * t)).toArray();
    double[] level = new double[401];
    Ruggedness lines = new Ruggedness(new double[][] {x}, NONE, new double[][] {waves, level});
    assertEquals(4 / 2.0, lines.hollows());
    assertEquals(0.25, lines.bent(), 0.01);
  }

  @Test
  void roundingBendsNothing() {
    double[] x = {0, 1, 2, 3};
    double[] line = {0.1, 0.2, 0.3, 0.4};
    assertEquals(0, new Ruggedness(new double[][] {x}, NONE, new double[][] {line}).bent());
  }

  @Test
  void lossesThatAreNoNumbersAreLeftOut() {
    double[] x = {0, 1, 2, 3, 4};
    double[] line = {Double.POSITIVE_INFINITY, 1, 2, 1, 0};
    assertEquals(0.5, new Ruggedness(new double[][] {x}, NONE, new double[][] {line}).bent());
  }

  /** Over points × points, of which those across lie stretch times as far apart. */
  private static Ruggedness plane(int points, double stretch, DoubleBinaryOperator loss) {
    double[] x = new double[points];
    double[] y = new double[points];
    Arrays.setAll(x, i -> i - (points - 1) / 2);
    Arrays.setAll(y, i -> stretch * x[i]);
    double[][] losses = new double[points][points];
    for (int row = 0; row < points; row++) {
      for (int i = 0; i < points; i++) {
        losses[row][i] = loss.applyAsDouble(x[i], y[row]);
      }
    }
    return new Ruggedness(new double[][] {x}, y, losses);
  }
}
