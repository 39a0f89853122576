package basin.reports.statistics.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HodgesLehmannTest {
  @ParameterizedTest
  @ValueSource(ints = {6, 7, 10, 15})
  void theLimitsAreWhereTheTestBeginsToRefuse(int pairs) {
    Draws draws = Draws.of("shifts", pairs);
    double[] x = new double[pairs];
    Arrays.setAll(x, i -> 2 + draws.gaussian());
    Interval found = HodgesLehmann.of(0.95, x);
    double little = 1e-9;
    assertTrue(p(found.low() - little, x) <= 0.05 && p(found.low() + little, x) > 0.05);
    assertTrue(p(found.high() + little, x) <= 0.05 && p(found.high() - little, x) > 0.05);
    assertTrue(found.contains(found.center()));
  }

  private static double p(double shift, double... x) {
    return SignedRank.of(Arrays.stream(x).map(v -> v - shift).toArray()).p();
  }

  @Test
  void fewerThanSixPairsHaveNoLimitsAtThatLevel() {
    assertFalse(HodgesLehmann.of(0.95, 1, 2, 3, 4, 5).known());
    assertEquals(3, HodgesLehmann.of(0.95, 1, 2, 3, 4, 5).center());
    assertEquals(new Interval(3, 1, 5), HodgesLehmann.of(0.9, 1, 2, 3, 4, 5));
    assertEquals(4, HodgesLehmann.of(0.95, 4).center());
  }

  @Test
  void anInfiniteDifferenceMayMakeALimitInfinite() {
    double never = Double.POSITIVE_INFINITY;
    Interval found = HodgesLehmann.of(0.95, 1, 2, 3, 4, 5, never);
    assertEquals(never, found.high());
    assertEquals(1, found.low());
    assertEquals(3.5, found.center());
    assertThrows(IllegalArgumentException.class, () -> HodgesLehmann.of(0.95, 1, Double.NaN));
  }
}
