package basin.optimizers.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.optimizers.Tracks;
import basin.schedules.Constant;
import basin.spi.descent.Schedule;
import org.junit.jupiter.api.Test;

/** Rates that are found, against plain loops over one parameter. */
class AdaptiveTest {
  private static final Schedule FACTOR = p -> p.step() % 2 == 0 ? 1 : 0.5;
  private static final Schedule FIRST = p -> p.step() % 3 == 0 ? 0.9 : 0.7;
  private static final Schedule SECOND = p -> p.step() % 2 == 0 ? 0.99 : 0.9;

  @Test
  void prodigyFollowsItsSchedulesAndItsDecay() {
    double x = 1;
    double d = 0.01;
    double m = 0;
    double v = 0;
    double r = 0;
    double s = 0;
    for (int t = 0; t < 30; t++) {
      double gamma = t % 2 == 0 ? 1 : 0.5;
      double b1 = t % 3 == 0 ? 0.9 : 0.7;
      double b2 = t % 2 == 0 ? 0.99 : 0.9;
      double g = slope(x, t);
      m = b1 * m + (1 - b1) * d * g;
      v = b2 * v + (1 - b2) * d * d * g * g;
      double slow = Math.sqrt(b2);
      r = slow * r + (1 - slow) * gamma * d * d * g * (1 - x);
      s = slow * s + (1 - slow) * gamma * d * d * g;
      x -= gamma * d * (m / (Math.sqrt(v) + d * 1e-3) + 0.2 * x);
      d = Math.max(d, r / Math.abs(s));
    }
    Prodigy prodigy = new Prodigy(0.01, FACTOR, FIRST, SECOND, 1e-3, new Constant(0.2));
    assertEquals(x, Tracks.of(prodigy, 30, 1, AdaptiveTest::slope)[29], 1e-12);
    assertTrue(d > 0.02, "it has grown");
  }

  @Test
  void dAdaptationIsItsAlgorithm() {
    double x = 1;
    double d = 0.01;
    double m = 0;
    double v = 0;
    double r = 0;
    double s = 0;
    for (int t = 0; t < 30; t++) {
      double gamma = t % 2 == 0 ? 1 : 0.5;
      double b1 = t % 3 == 0 ? 0.9 : 0.7;
      double b2 = t % 2 == 0 ? 0.99 : 0.9;
      double g = slope(x, t);
      m = b1 * m + (1 - b1) * d * gamma * g;
      v = b2 * v + (1 - b2) * g * g;
      double a = Math.sqrt(v) + 1e-3;
      x -= m / a;
      double slow = Math.sqrt(b2);
      r = slow * r + (1 - slow) * d * gamma * g * s / a;
      s = slow * s + (1 - slow) * d * gamma * g;
      d = Math.max(d, r / ((1 - slow) * Math.abs(s)));
    }
    DAdaptation adaptation = new DAdaptation(0.01, FACTOR, FIRST, SECOND, 1e-3);
    assertEquals(x, Tracks.of(adaptation, 30, 1, AdaptiveTest::slope)[29], 1e-12);
    assertTrue(d > 0.02, "it has grown");
  }

  private static double slope(double x, int t) {
    return x + 2 + (t * 7 % 5 - 2) / 4.0;
  }
}
