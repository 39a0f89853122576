package basin.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.number.Vec;
import java.util.function.ToDoubleFunction;

/** Slopes by central differences: the slow oracle of every gradient. */
public final class Slopes {
  private static final double STEP = 1e-5;

  private Slopes() {}

  /**
   * ∂f/∂xᵢ ≈ (f(x + h·eᵢ) − f(x − h·eᵢ)) / 2h with h = 10⁻⁵·max(1, |xᵢ|).
   *
   * @param x float64; as it was when the method returns
   */
  public static double[] of(ToDoubleFunction<Vec> f, Vec x) {
    double[] slopes = new double[x.length()];
    for (int i = 0; i < slopes.length; i++) {
      double at = x.get(i);
      double h = STEP * Math.max(1, Math.abs(at));
      double right = f.applyAsDouble(x.set(i, at + h));
      double left = f.applyAsDouble(x.set(i, at - h));
      slopes[i] = (right - left) / (2 * h);
      x.set(i, at);
    }
    return slopes;
  }

  /**
   * Fails unless a gradient agrees with these slopes to {@code tolerance}, relative to 1 plus the
   * largest slope.
   */
  public static void assertAgree(double[] slopes, double[] gradient, double tolerance) {
    assertEquals(slopes.length, gradient.length);
    double largest = 0;
    for (double slope : slopes) {
      largest = Math.max(largest, Math.abs(slope));
    }
    for (int i = 0; i < slopes.length; i++) {
      int place = i;
      assertEquals(
          slopes[i],
          gradient[i],
          tolerance * (1 + largest),
          () ->
              "entry "
                  + place
                  + " of the gradient; expected is the central difference of the value");
    }
  }
}
