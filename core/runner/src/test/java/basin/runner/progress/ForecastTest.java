package basin.runner.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ForecastTest {
  @Test
  void nothingIsKnownBeforeAnythingIsDone() {
    Forecast forecast = new Forecast(0, 5);
    forecast.note(10, 5);
    assertEquals(OptionalDouble.empty(), forecast.left(20, 5, 3));
  }

  @Test
  void anEvenPaceIsForetoldExactly() {
    Forecast forecast = new Forecast(0, 0);
    for (int second = 1; second <= 40; second++) {
      forecast.note(second, second / 100.0);
    }
    assertEquals(60, forecast.left(40, 0.4, 0.6).orElseThrow(), 1e-9);
  }

  @Test
  void aSlowBeginningIsForgotten() {
    Forecast forecast = new Forecast(0, 0);
    for (int second = 1; second <= 100; second++) {
      forecast.note(second, work(second));
    }
    double left = forecast.left(100, work(100), 200 - work(100)).orElseThrow();
    double right = 200 - work(100);
    assertTrue(Math.abs(left - right) < 0.01 * right, left + " instead of " + right);
  }

  @Test
  void aWhileInWhichNothingIsCountedIsNotThePaceToCome() {
    Forecast forecast = new Forecast(0, 0);
    for (int second = 1; second <= 40; second++) {
      forecast.note(second, Math.min(second, 10));
    }
    assertEquals(40, forecast.left(40, 10, 10).orElseThrow(), 1e-9);
    forecast.note(41, 10.001); // the first sign of life
    assertEquals(41, forecast.left(41, 10.001, 10).orElseThrow(), 0.01);
  }

  /** Nothing for 20 seconds, then 1 a second. */
  private static double work(double second) {
    return Math.max(0, second - 20);
  }
}
