package basin.reports.statistics.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerformanceProfileTest {
  private static final double UNSOLVED = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theShareIsThatOfProblemsCountedOneByOne(long seed) {
    double[][] costs = costs(new SplittableRandom(seed), 4, 9);
    PerformanceProfile profile = PerformanceProfile.of(costs);
    for (double factor : new double[] {1, 1.5, 2, 3, 7}) {
      for (int s = 0; s < costs.length; s++) {
        assertEquals(counted(costs, s, factor), profile.at(factor)[s]);
        assertEquals(counted(costs, s, factor), profile.of(s).at(factor));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theAreaIsTheMeanHeight(long seed) {
    PerformanceProfile profile = PerformanceProfile.of(costs(new SplittableRandom(seed), 3, 7));
    double[] sums = new double[3];
    int cells = 30_000;
    for (int i = 0; i < cells; i++) {
      double[] heights = profile.at(1 + 3 * (i + 0.5) / cells);
      Arrays.setAll(sums, s -> sums[s] + heights[s] / cells);
    }
    assertArrayEquals(sums, profile.area(4), 1e-3);
  }

  @Test
  void aSingleSolverIsTheFastestOfWhatItSolves() {
    PerformanceProfile profile = PerformanceProfile.of(new double[][] {{3, UNSOLVED, 5, 0}});
    assertArrayEquals(new double[] {0.75}, profile.at(1));
    assertArrayEquals(new double[] {0.75}, profile.area(4), 1e-15);
  }

  @Test
  void whoTiesIsTheFastestTogether() {
    PerformanceProfile profile = PerformanceProfile.of(new double[][] {{7}, {7}, {UNSOLVED}});
    assertArrayEquals(new double[] {1, 1, 0}, profile.at(1));
  }

  @Test
  void whatTookNothingIsBeatenByNothing() {
    PerformanceProfile profile = PerformanceProfile.of(new double[][] {{0, 4}, {2, 2}});
    assertArrayEquals(new double[] {0.5, 0.5}, profile.at(1));
    assertArrayEquals(new double[] {1, 0.5}, profile.at(1e300));
  }

  @Test
  void whatNobodySolvesCountsAgainstAll() {
    double[][] costs = {{UNSOLVED, 1}, {UNSOLVED, 2}};
    assertArrayEquals(new double[] {0.5, 0.5}, PerformanceProfile.of(costs).at(1e9));
    assertArrayEquals(new double[] {0.5, 0}, DataProfile.of(costs, 3, 0).at(1));
    assertEquals(0.5, DataProfile.of(costs, 3, 0).of(1).at(2));
  }

  @Test
  void anEmptyOrRaggedTableIsRefused() {
    for (double[][] costs : new double[][][] {{}, {{}}, {{1}, {1, 2}}, {{Double.NaN}}, {{-1}}}) {
      assertThrows(IllegalArgumentException.class, () -> PerformanceProfile.of(costs));
    }
    assertThrows(IllegalArgumentException.class, () -> DataProfile.of(new double[][] {{1, 2}}, 1));
    assertThrows(
        IllegalArgumentException.class, () -> PerformanceProfile.of(new double[][] {{1}}).area(1));
  }

  private static double[][] costs(SplittableRandom random, int solvers, int problems) {
    double[][] costs = new double[solvers][];
    for (int s = 0; s < solvers; s++) {
      costs[s] = random.ints(problems, 1, 12).mapToDouble(c -> c > 9 ? UNSOLVED : c).toArray();
    }
    return costs;
  }

  private static double counted(double[][] costs, int solver, double factor) {
    double within = 0;
    for (int p = 0; p < costs[0].length; p++) {
      double best = UNSOLVED;
      for (double[] row : costs) {
        best = Math.min(best, row[p]);
      }
      boolean solved = costs[solver][p] < UNSOLVED;
      within += solved && costs[solver][p] <= factor * best ? 1 : 0;
    }
    return within / costs[0].length;
  }
}
