package basin.reports.statistics.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannWhitneyTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theExactPIsThatOfAllWaysToDeal(int seed) {
    Draws draws = Draws.of("ranks", seed);
    double[] all = new double[9];
    Arrays.setAll(all, i -> draws.below(6));
    double[] a = Arrays.copyOf(all, 4);
    double[] b = Arrays.copyOfRange(all, 4, 9);
    assertEquals(dealt(all, u(a, b)), MannWhitney.of(a, b).exact().orElseThrow(), 1e-12);
  }

  /** Twice the smaller share of all choices of four of nine with a U as far out. */
  private static double dealt(double[] all, double found) {
    int below = 0;
    int above = 0;
    int ways = 0;
    for (int chosen = 0; chosen < 1 << all.length; chosen++) {
      if (Integer.bitCount(chosen) == 4) {
        int bits = chosen;
        double[] a = pick(all, i -> (bits >> i & 1) == 1);
        double[] b = pick(all, i -> (bits >> i & 1) == 0);
        ways++;
        below += u(a, b) <= found ? 1 : 0;
        above += u(a, b) >= found ? 1 : 0;
      }
    }
    return Math.min(1, 2.0 * Math.min(below, above) / ways);
  }

  private static double[] pick(double[] all, IntPredicate in) {
    return IntStream.range(0, all.length).filter(in).mapToDouble(i -> all[i]).toArray();
  }

  private static double u(double[] a, double[] b) {
    double u = 0;
    for (double x : a) {
      for (double y : b) {
        u += x > y ? 1 : x == y ? 0.5 : 0;
      }
    }
    return u;
  }

  @Test
  void equalNumbersTellNothing() {
    MannWhitney test = MannWhitney.of(new double[] {2, 2, 2}, new double[] {2, 2});
    assertEquals(1, test.p());
    assertEquals(1, test.normal(true));
    assertEquals(0, Dominance.of(new double[] {2, 2}, new double[] {2}).delta());
  }

  @Test
  void whatNeverCameIsLargerThanAnyAndEqualToItsLike() {
    double[] a = {NEVER, NEVER, 3};
    double[] b = {1, NEVER};
    assertEquals(u(a, b), MannWhitney.of(a, b).first());
    assertEquals((u(a, b) / 6) * 2 - 1, Dominance.of(a, b).delta(), 1e-15);
  }

  @Test
  void manyNumbersAreJudgedByTheNormalDistribution() {
    double[] a = new double[80];
    double[] b = new double[60];
    Arrays.setAll(a, i -> i);
    Arrays.setAll(b, i -> i + 20.5);
    MannWhitney test = MannWhitney.of(a, b);
    assertTrue(test.exact().isEmpty());
    assertEquals(test.normal(true), test.p());
    assertThrows(IllegalArgumentException.class, () -> MannWhitney.of(a, new double[0]));
    assertThrows(
        IllegalArgumentException.class, () -> MannWhitney.of(a, new double[] {Double.NaN}));
  }

  @Test
  void groupsOfEqualNumbersDoNotDiffer() {
    assertEquals(1, KruskalWallis.of(new double[] {1, 1}, new double[] {1}).p());
    assertThrows(IllegalArgumentException.class, () -> KruskalWallis.of(new double[] {1, 2}));
    assertTrue(Double.isNaN(Kendall.of(new double[] {1, 1}, new double[] {1, 2})));
    assertTrue(
        Double.isNaN(Spearman.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}).coefficient()));
    assertEquals(
        1, Spearman.of(new double[] {1, 2, NEVER}, new double[] {-NEVER, 0, 9}).coefficient());
  }
}
