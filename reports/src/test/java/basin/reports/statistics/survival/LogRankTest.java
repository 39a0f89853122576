package basin.reports.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRankTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void expectationAndVarianceAreThoseOfDealingArrivalsOut(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Durations a = Watched.runs(random, 5);
    Durations b = Watched.runs(random, 7);
    LogRank test = LogRank.of(a, b);
    double expected = 0;
    double variance = 0;
    for (int t = 1; t < 9; t++) {
      double[] moments =
          dealt(count(a, t, true), count(b, t, true), count(a, t, false) + count(b, t, false));
      expected += moments[0];
      variance += moments[1];
    }
    assertEquals(expected, test.expected(), 1e-12);
    assertEquals(variance, test.variance(), 1e-12);
    assertEquals(test.chiSquare(), LogRank.of(b, a).chiSquare(), 1e-9);
  }

  @Test
  void whereNobodyArrivesNothingIsTold() {
    LogRank test = LogRank.of(Watched.none(5, 5), Watched.none(5));
    assertEquals(1, test.p());
    assertEquals(Double.NaN, test.chiSquare());
  }

  @Test
  void equalGroupsAreEqual() {
    LogRank test = LogRank.of(Watched.all(1, 2, 3), Watched.all(1, 2, 3));
    assertEquals(0, test.chiSquare(), 1e-12);
    assertEquals(1, test.p(), 1e-12);
  }

  /** Runs at risk at a time, or those that arrive then. */
  private static int count(Durations runs, int t, boolean atRisk) {
    int count = 0;
    for (int i = 0; i < runs.runs(); i++) {
      boolean here = runs.times()[i] >= t;
      count += atRisk ? (here ? 1 : 0) : runs.times()[i] == t && runs.reached()[i] ? 1 : 0;
    }
    return count;
  }

  /** Mean and variance of those of the first kind among d of all, by going through all choices. */
  private static double[] dealt(int first, int second, int d) {
    double ways = 0;
    double sum = 0;
    double squares = 0;
    for (int choice = 0; choice < 1 << (first + second); choice++) {
      if (Integer.bitCount(choice) == d) {
        int own = Integer.bitCount(choice & ((1 << first) - 1));
        ways++;
        sum += own;
        squares += own * own;
      }
    }
    return new double[] {sum / ways, squares / ways - sum / ways * sum / ways};
  }
}
