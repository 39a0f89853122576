package basin.reports.statistics.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Normal;
import basin.reports.statistics.random.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentizedRangeTest {
  @ParameterizedTest
  @CsvSource({"0.3", "1", "2.77", "6", "14"})
  void theRangeOfTwoIsADifferenceOfTwo(double q) {
    double plain = 2 * Normal.above(q / Math.sqrt(2));
    assertEquals(plain, StudentizedRange.above(q, 2), 1e-11 * plain);
  }

  /** For three, P(Q ≤ q) = ∫∫ over a square, here as a plain sum. */
  @Test
  void theRangeOfThreeIsThePlainSum() {
    double q = 2.3;
    double step = 0.002;
    double sum = 0;
    for (double z = -9; z < 9; z += step) {
      double between = Normal.below(z) - Normal.below(z - q);
      sum += step * Normal.density(z) * between * between;
    }
    assertEquals(1 - 3 * sum, StudentizedRange.above(q, 3), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"2, 1e-12", "5, 0.01", "30, 0.05", "40, 0.2", "120, 0.05", "30, 0.999"})
  void aQuantileIsExceededAsOftenAsItSays(int k, double alpha) {
    double q = StudentizedRange.quantile(alpha, k);
    assertEquals(alpha, StudentizedRange.above(q, k), 1e-9 * alpha);
  }

  @Test
  void theRangeOfThirtyIsExceededInOneOfTwentyDraws() {
    double q = StudentizedRange.quantile(0.05, 30);
    Draws draws = Draws.of("thirty");
    int beyond = 0;
    for (int sweep = 0; sweep < 40_000; sweep++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < 30; i++) {
        double x = draws.gaussian();
        low = Math.min(low, x);
        high = Math.max(high, x);
      }
      beyond += high - low > q ? 1 : 0;
    }
    assertEquals(0.05, beyond / 40_000.0, 0.005);
  }

  @Test
  void nothingAboveZeroIsCertainAndOneNumberHasNoRange() {
    assertEquals(1, StudentizedRange.above(0, 4));
    assertTrue(StudentizedRange.above(60, 4) < 1e-300);
    assertThrows(IllegalArgumentException.class, () -> StudentizedRange.above(1, 1));
    assertThrows(IllegalArgumentException.class, () -> StudentizedRange.quantile(0, 3));
  }
}
