package basin.reports.minima;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.reports.minima.EndPoint.Kind;
import basin.reports.minima.EndPoint.Modes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndPointTest {
  @ParameterizedTest
  @CsvSource({
    // f, start, ‖g‖, gain, after, slope, rounding, down, neither, up, verdict
    "0, 2, 1e-9, 1e-20, 0, 0, 0, 0, 0, 3, MINIMUM",
    "0, 2, 1e-9, 1e-20, 0, 0, 0, 1, 0, 2, SADDLE",
    "0, 2, 1e-9, 1e-20, 0, 0, 0, 3, 0, 0, MAXIMUM",
    "0, 2, 1e-9, 1e-20, 0, 0, 0, 1, 1, 1, SADDLE",
    "0, 2, 1e-9, 1e-20, 0, 0, 0, 0, 1, 2, UNDECIDED",
    "0, 2, 1e-9, 1e-20, 0, 0, 0, 2, 1, 0, UNDECIDED",
    "0, 2, 0, 0, 0, 0, 0, 0, 3, 0, UNDECIDED",
    "0, 2, 1e-3, 3e-5, 0, 0, 0, 0, 0, 3, ON_ITS_WAY",
    "0, 2, 1e-3, 3e-5, 0, 0, 0, 1, 0, 2, ON_ITS_WAY",
    "0, 2, 1e-3, 1e-9, 0, 3e-5, 0, 0, 1, 2, ON_ITS_WAY",
    "0, 20, 1e-3, 3e-5, 0, 0, 0, 0, 0, 3, MINIMUM",
    "2, 2, 1e-9, 1e-20, 0, 0, 0, 0, 0, 3, ON_ITS_WAY",
    "3, 2, 1e-9, 1e-20, 0, 0, 0, 0, 0, 3, ON_ITS_WAY",
    "2, 2, 1e-16, 1e-32, 1e-33, 0, 1e-31, 0, 0, 3, MINIMUM",
    "0, 2, 1e-6, 1e-12, 3e-13, 0, 0, 0, 0, 3, ON_ITS_WAY",
    "0, 2, 1e-16, 1e-32, 1e-32, 0, 1e-31, 0, 0, 3, MINIMUM",
    "0, 2, 1e-16, 1e-32, NaN, 0, 1e-31, 0, 0, 3, ON_ITS_WAY",
    "1e172, 2, 1e90, 1e170, 0, 0, 0, 0, 0, 3, ON_ITS_WAY",
    "0, 2, Infinity, NaN, NaN, NaN, NaN, 0, 0, 0, ON_ITS_WAY",
    "0, 2, 1e-9, NaN, NaN, NaN, NaN, 0, 0, 0, NOT_MEASURED",
    "0, 2, NaN, NaN, NaN, NaN, NaN, 0, 0, 0, NOT_MEASURED",
  })
  void eachVerdictHasItsNumbers(
      double f,
      double start,
      double g,
      double gain,
      double after,
      double slope,
      double rounding,
      int negative,
      int zero,
      int positive,
      Kind kind) {
    Modes modes = new Modes(negative, zero, positive, Map.of());
    assertEquals(
        kind, new EndPoint(f, start, g, gain, after, slope, rounding, modes, false, 1, 2).kind());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-300, 1e-9, 4e200})
  void noUnitOfTheLossChangesAVerdict(double unit) {
    Modes modes = new Modes(0, 0, 2, Map.of());
    for (double gain : new double[] {4e-6, 9e-6, 1.1e-5, 0.3}) {
      EndPoint point =
          new EndPoint(
              unit, 2 * unit, unit, gain * unit, 0, 0, 1e-16 * unit, modes, false, unit, unit);
      assertEquals(gain > 1e-5 ? Kind.ON_ITS_WAY : Kind.MINIMUM, point.kind(), "gain " + gain);
    }
  }

  @Test
  void zeroModesWithACauseAreNamed() {
    assertEquals(
        "minimum, up to 4 zero modes of the softmax's shift",
        stationary(0, 4, 8, Map.of("shift", 4)).verdict());
    assertEquals(
        "minimum, up to 1 zero mode of units rescaled",
        stationary(0, 1, 8, Map.of("rescaling", 1)).verdict());
    assertEquals(
        "undecided: 2 modes bend neither way", stationary(0, 5, 8, Map.of("shift", 3)).verdict());
    assertEquals("undecided: 1 mode bends neither way", stationary(0, 1, 8, Map.of()).verdict());
    assertEquals("undecided: no mode bends", stationary(0, 3, 0, Map.of("shift", 3)).verdict());
    assertEquals("saddle", stationary(2, 4, 1, Map.of("shift", 4)).verdict());
  }

  @Test
  void aKinkIsUndecidedUnlessNothingWasDescended() {
    assertEquals("undecided: a kink", kink(1, 0.25).verdict());
    assertEquals("on its way", kink(1, 1).verdict());
  }

  private static EndPoint stationary(
      int negative, int zero, int positive, Map<String, Integer> causes) {
    Modes modes = new Modes(negative, zero, positive, causes);
    return new EndPoint(0, 1, 1e-9, 1e-18, 0, 0, 0, modes, false, 0, 1);
  }

  private static EndPoint kink(double start, double end) {
    return new EndPoint(end, start, 0.1, 1e-12, 0, 0, 0, new Modes(0, 0, 1, Map.of()), true, 1, 1);
  }
}
