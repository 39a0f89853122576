package basin.reports.sections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import basin.reports.sections.EndPoint.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndPointTest {
  @ParameterizedTest
  @CsvSource({
    // f, ‖g‖, λmin, λmax, asymmetry, verdict
    "0, 1e-9, 2, 50, 0, MINIMUM",
    "0, 1e-9, -2, 50, 0, SADDLE",
    "0, 1e-9, -50, -2, 0, MAXIMUM",
    "0, 0, 0, 2, 0, UNDECIDED",
    "0, 0, 0, 0, 0, UNDECIDED",
    "0, 1e-9, 1e-6, 50, 0, UNDECIDED",
    "0, 1e-9, -1e-6, 50, 0, UNDECIDED",
    "0, 9e-4, 1e-3, 50, 0, UNDECIDED",
    "0, 2e-3, 2, 50, 0, NOT_STATIONARY",
    "100, 2e-3, 2, 50, 0, MINIMUM",
    "0, Infinity, 2, 50, 0, NOT_STATIONARY",
    "0, 1e-9, NaN, NaN, NaN, NOT_MEASURED",
    "0, NaN, 2, 50, 0, NOT_MEASURED",
    "0, 2e-3, NaN, NaN, NaN, NOT_STATIONARY",
    "0, 1e-9, 2, 50, 0.1, UNDECIDED",
    "0, 1e-9, 2, 50, NaN, MINIMUM",
  })
  void eachVerdictHasItsNumbers(
      double f, double g, double smallest, double largest, double asymmetry, Kind kind) {
    assertEquals(kind, new EndPoint(f, g, smallest, largest, asymmetry).kind());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.1, 1e-2, 1e-3, 1e-4, 1e-6, 1e-9, 0})
  void aPointNearTheMonkeySaddleIsNeverCalledAMinimum(double r) {
    for (int degrees = 0; degrees < 360; degrees += 15) {
      double x = r * StrictMath.cos(Math.toRadians(degrees));
      double y = r * StrictMath.sin(Math.toRadians(degrees));
      double gradient = Math.hypot(3 * x * x - 3 * y * y, 6 * x * y);
      EndPoint end = new EndPoint(x * x * x - 3 * x * y * y, gradient, -6 * r, 6 * r, 0);
      assertNotEquals(Kind.MINIMUM, end.kind());
    }
  }

  @Test
  void feebleCurvatureAgainstTheGradientProvesNothing() {
    assertEquals(Kind.MINIMUM, new EndPoint(0, 9e-4, 2, 2, 0).kind());
    assertEquals(Kind.UNDECIDED, new EndPoint(0, 9e-4, 3e-3, 3e-3, 0).kind());
  }
}
