package basin.minima.between;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class HeightTest {
  @Test
  void theMaximumItselfIsFoundBetweenThePoints() {
    DoubleUnaryOperator hill = t -> 3 + t - 7 * (t - 0.37) * (t - 0.37);
    Height height = Height.of(points(hill, 6), hill);

    double top = 0.37 + 1.0 / 14;
    assertEquals(top, height.position(), 1e-6);
    assertEquals(hill.applyAsDouble(top), height.largest(), 1e-14);
    double mean = (hill.applyAsDouble(0) + hill.applyAsDouble(1)) / 2;
    assertEquals(height.largest() - mean, height.barrier(), 1e-14);
    assertEquals(7 * 0.25, height.excess(), 1e-9, "a parabola above its chord, at the middle");
  }

  @Test
  void aWayThatOnlyGoesDownRisesNowhereAboveTheLineBetweenItsEnds() {
    DoubleUnaryOperator down = t -> (1 - t) * (1 - t);
    Height height = Height.of(points(down, 9), down);

    assertEquals(0, height.excess());
    assertEquals(0.5, height.barrier(), "its higher end above the mean of both");
    assertEquals(0, height.position());
  }

  @Test
  void aKinkIsNoHigherThanItIs() {
    DoubleUnaryOperator roof = t -> 1 - Math.abs(t - 0.613);
    Height height = Height.of(points(roof, 5), roof);

    assertEquals(1, height.largest(), 1e-6);
    assertTrue(height.largest() <= 1);
  }

  @Test
  void whereALossIsNoNumberThereIsNoHeight() {
    DoubleUnaryOperator broken = t -> t > 0.4 && t < 0.6 ? Double.NaN : t;

    assertTrue(Double.isNaN(Height.of(points(broken, 11), broken).barrier()));
  }

  private static double[] points(DoubleUnaryOperator f, int n) {
    double[] points = new double[n];
    for (int i = 0; i < n; i++) {
      points[i] = f.applyAsDouble(i / (n - 1.0));
    }
    return points;
  }
}
