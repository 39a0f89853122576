package basin.reports.statistics.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridVarianceTest {
  private static final double GAP = Double.NaN;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void variancesAreThoseOfConditionalMeansLessTheirParts(long seed) {
    int[] levels = {3, 1, 2, 4};
    double[] cells = new SplittableRandom(seed).doubles(24, -1, 1).toArray();
    GridVariance grid = GridVariance.of(levels, cells);
    for (int set = 1; set < 16; set++) {
      double variance = 0;
      for (int part = set; part > 0; part = part - 1 & set) {
        int sign = (Integer.bitCount(set) - Integer.bitCount(part)) % 2 == 0 ? 1 : -1;
        variance += sign * conditional(levels, cells, part);
      }
      assertEquals(variance, grid.variances()[set], 1e-12);
    }
    assertEquals(conditional(levels, cells, 15), grid.total(), 1e-12);
    assertEquals(1, Arrays.stream(grid.importances()).sum(), 1e-12);
  }

  @Test
  void whatAddsUpHasNoInteraction() {
    GridVariance grid = GridVariance.of(new int[] {2, 3}, 0, 1, 2, 10, 11, 12);
    assertEquals(0, grid.importance(0, 1), 1e-15);
    assertEquals(1, grid.importance(0) + grid.importance(1), 1e-12);
    assertArrayEquals(new double[] {1, 11}, grid.marginals()[0], 1e-12);
    assertArrayEquals(new double[] {5, 6, 7}, grid.marginals()[1], 1e-12);
  }

  @Test
  void whereAllIsTheSameNothingMatters() {
    GridVariance grid = GridVariance.of(new int[] {2, 2}, 3, 3, 3, 3);
    assertEquals(3, grid.mean());
    assertArrayEquals(new double[4], grid.importances());
    assertEquals(0, grid.totalEffect(1));
  }

  @Test
  void aGridWithGapsIsRefusedAndItsFullPartIsNot() {
    double[] cells = {1, 2, GAP, 3, 4, Double.POSITIVE_INFINITY, 5, 7, 8};
    assertThrows(IllegalArgumentException.class, () -> GridVariance.of(new int[] {3, 3}, cells));
    FullPart full = FullPart.of(new int[] {3, 3}, cells);
    assertArrayEquals(new int[] {0, 1, 2}, full.kept()[0]);
    assertArrayEquals(new int[] {0, 1}, full.kept()[1]);
    assertArrayEquals(new int[] {3, 2}, full.levels());
    assertArrayEquals(new double[] {1, 2, 3, 4, 5, 7}, full.of(cells));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theFullPartHasNoGaps(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] cells = random.doubles(24).map(x -> x < 0.15 ? GAP : x).toArray();
    FullPart full = FullPart.of(new int[] {2, 3, 4}, cells);
    assertTrue(full.cells().length > 0);
    assertTrue(Arrays.stream(full.of(cells)).allMatch(Double::isFinite));
    assertEquals(Arrays.stream(full.levels()).reduce(1, (a, b) -> a * b), full.cells().length);
    for (int cell : full.cells()) {
      assertTrue(Arrays.binarySearch(full.kept()[0], cell / 12) >= 0);
      assertTrue(Arrays.binarySearch(full.kept()[1], cell / 4 % 3) >= 0);
      assertTrue(Arrays.binarySearch(full.kept()[2], cell % 4) >= 0);
    }
  }

  /** Leaving out the level that lacks most, one after the other, would end with two cells. */
  @Test
  void whatLooksWorstNeedNotGo() {
    double[] cells = {
      GAP, 1, GAP, 2, //
      3, GAP, 4, 5
    };
    FullPart full = FullPart.of(new int[] {2, 4}, cells);
    assertArrayEquals(new double[] {3, 4, 5}, full.of(cells));
  }

  /** Against every choice of levels. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void noPartWithoutGapsIsLarger(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] levels = {2, 4, 3};
    double[] cells = random.doubles(24).map(x -> x < 0.08 + 0.02 * seed ? GAP : x).toArray();
    int most = 0;
    for (int chosen = 0; chosen < 1 << 9; chosen++) {
      int size = 0;
      boolean full = true;
      for (int c = 0; c < 24; c++) {
        int own = 1 << c / 12 | 1 << 2 + c / 3 % 4 | 1 << 6 + c % 3;
        if ((chosen & own) == own) {
          size++;
          full &= Double.isFinite(cells[c]);
        }
      }
      most = full ? Math.max(most, size) : most;
    }
    assertEquals(most, FullPart.of(levels, cells).cells().length);
  }

  @Test
  void aGridOfGapsHasNoFullPart() {
    assertThrows(IllegalArgumentException.class, () -> FullPart.of(new int[] {1, 2}, GAP, GAP));
  }

  @Test
  void seedsThatAgreeLeaveNoDoubt() {
    double[][] runs = {{1, 2, 3}, {4, 5, 6}, {2, 3, 4}, {9, 10, 11}};
    ReplicatedGrid grid = ReplicatedGrid.of(new int[] {2, 2}, runs);
    Interval rate = grid.importance(0.95, 0);
    assertEquals(grid.estimate().importance(0), rate.center());
    assertFalse(rate.known(), "what a seed does to all cells is nobody's");
    assertFalse(
        ReplicatedGrid.of(new int[] {2}, new double[][] {{1}, {2}}).totalEffect(0.95, 0).known());
  }

  @Test
  void limitsLeaveOutEachSeedInTurn() {
    double[][] runs = {{1, 4, 2}, {2, 3, 2.5}, {5, 5, 6}, {4, 9, 7}};
    int[] levels = {2, 2};
    double all = GridVariance.of(levels, 7 / 3.0, 2.5, 16 / 3.0, 20 / 3.0).importance(0);
    double[] pseudo = {
      3 * all - 2 * GridVariance.of(levels, 3, 2.75, 5.5, 8).importance(0),
      3 * all - 2 * GridVariance.of(levels, 1.5, 2.25, 5.5, 5.5).importance(0),
      3 * all - 2 * GridVariance.of(levels, 2.5, 2.5, 5, 6.5).importance(0)
    };
    Interval expected = Interval.ofMean(new Sample(pseudo)).within(0, 1);
    Interval limits = ReplicatedGrid.of(levels, runs).importance(0.95, 0);
    assertEquals(all, limits.center(), 1e-12);
    assertEquals(expected.low(), limits.low(), 1e-12);
    assertEquals(expected.high(), limits.high(), 1e-12);
  }

  @Test
  void whatIsNoGridIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> GridVariance.of(new int[] {2, 2}, 1, 2, 3));
    assertThrows(IllegalArgumentException.class, () -> GridVariance.of(new int[0], 1));
    assertThrows(IllegalArgumentException.class, () -> GridVariance.of(new int[] {0, 2}));
    assertThrows(
        IllegalArgumentException.class,
        () -> ReplicatedGrid.of(new int[] {2}, new double[][] {{1, 2}, {1}}));
    assertThrows(
        IllegalArgumentException.class, () -> ReplicatedGrid.of(new int[] {0}, new double[0][]));
  }

  /** The variance of the means of the cells that agree in a set of parameters. */
  private static double conditional(int[] levels, double[] cells, int set) {
    Map<String, double[]> groups = new HashMap<>();
    for (int cell = 0; cell < cells.length; cell++) {
      StringBuilder key = new StringBuilder();
      int rest = cell;
      for (int axis = levels.length - 1; axis >= 0; axis--) {
        key.append((set >> axis & 1) == 1 ? rest % levels[axis] : 0).append(' ');
        rest /= levels[axis];
      }
      double[] group = groups.computeIfAbsent(key.toString(), k -> new double[2]);
      group[0] += cells[cell];
      group[1]++;
    }
    double mean = Arrays.stream(cells).average().orElseThrow();
    return groups.values().stream()
        .mapToDouble(g -> Math.pow(g[0] / g[1] - mean, 2))
        .average()
        .orElseThrow();
  }
}
