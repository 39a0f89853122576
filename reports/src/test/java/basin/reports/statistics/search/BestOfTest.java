package basin.reports.statistics.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestOfTest {
  private static final double DIVERGED = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theDistributionIsThatOfAllChoicesOneByOne(long seed) {
    double[] losses = losses(new SplittableRandom(seed), 5);
    for (Drawing drawing : Drawing.values()) {
      for (int k = 1; k <= 5; k++) {
        double[] chosen = choices(losses, k, drawing);
        BestOf best = BestOf.of(drawing, k, losses);
        assertEquals(Arrays.stream(chosen).average().orElseThrow(), best.expected(), 1e-12);
        for (double loss : losses) {
          double share = Arrays.stream(chosen).filter(x -> x <= loss).count();
          assertEquals(share / chosen.length, 1 - best.above(loss), 1e-12);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theWinIsThatOfAllChoicesAgainstEachOther(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] losses = {losses(random, 4), losses(random, 3), losses(random, 5)};
    for (Drawing drawing : Drawing.values()) {
      double[] wins = new double[3];
      double games = 0;
      for (double a : choices(losses[0], 2, drawing)) {
        for (double b : choices(losses[1], 2, drawing)) {
          for (double c : choices(losses[2], 2, drawing)) {
            double[] found = {a, b, c};
            double lowest = Math.min(a, Math.min(b, c));
            double winners = Arrays.stream(found).filter(x -> x == lowest).count();
            Arrays.setAll(wins, i -> wins[i] + (found[i] == lowest ? 1 / winners : 0));
            games++;
          }
        }
      }
      double all = games;
      assertArrayEquals(
          Arrays.stream(wins).map(w -> w / all).toArray(),
          Winning.of(drawing, 2, losses).chances(),
          1e-12);
    }
  }

  @Test
  void whereAllDivergedAllShareTheWin() {
    double[] none = {DIVERGED, DIVERGED};
    assertArrayEquals(
        new double[] {0.5, 0.5},
        Winning.of(Drawing.WITH_REPLACEMENT, 2, none, none).chances(),
        1e-15);
    BestOf best = BestOf.of(Drawing.WITH_REPLACEMENT, 2, none);
    assertEquals(DIVERGED, best.expected());
    assertEquals(Double.NaN, best.deviation());
    assertEquals(DIVERGED, best.median());
  }

  @Test
  void enoughTriesFindOneThatDidNotDiverge() {
    BestOf best = BestOf.of(Drawing.WITHOUT_REPLACEMENT, 3, 0.5, DIVERGED, DIVERGED, 0.25);
    assertEquals(0.25 * 0.75 + 0.5 * 0.25, best.expected(), 1e-15);
    assertEquals(
        DIVERGED, BestOf.of(Drawing.WITH_REPLACEMENT, 3, 0.5, DIVERGED, DIVERGED, 0.25).expected());
    assertEquals(0.25, best.median());
    assertEquals(0.5, best.quantile(0.9));
  }

  @Test
  void aSingleMethodAlwaysWins() {
    assertArrayEquals(
        new double[] {1},
        Winning.of(Drawing.WITH_REPLACEMENT, 3, new double[] {1, 2}).chances(),
        1e-15);
  }

  @Test
  void whatIsChosenByOneNumberIsReportedByTheOther() {
    double[] validation = {1, 2, 2, 4};
    double[] test = {3, 1, 5, 0};
    NestedBest best = NestedBest.of(Drawing.WITHOUT_REPLACEMENT, 2, validation, test);
    // of six pairs three have the first, three more the tie of the middle two in some way
    assertEquals((3 * 1 + 3 * 2) / 6.0, best.chosen(), 1e-12);
    assertEquals((3 * 3 + 3 * (1 + 5) / 2.0) / 6, best.reported(), 1e-12);
    assertEquals(best.reported() - best.chosen(), best.optimism());
  }

  @Test
  void choosingAmongEqualSettingsIsOptimistic() {
    SplittableRandom random = new SplittableRandom(5);
    double optimism = 0;
    for (int i = 0; i < 400; i++) {
      optimism +=
          NestedBest.of(
                      Drawing.WITHOUT_REPLACEMENT,
                      10,
                      random.doubles(10).toArray(),
                      random.doubles(10).toArray())
                  .optimism()
              / 400;
    }
    // the lowest of ten uniform numbers is 1/11 in the mean, the other number 1/2
    assertEquals(0.5 - 1 / 11.0, optimism, 0.06);
    assertTrue(optimism > 0.3);
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    for (Drawing drawing : Drawing.values()) {
      assertThrows(IllegalArgumentException.class, () -> BestOf.of(drawing, 0, 1));
      assertThrows(IllegalArgumentException.class, () -> BestOf.of(drawing, 1));
      assertThrows(IllegalArgumentException.class, () -> BestOf.of(drawing, 1, Double.NaN));
    }
    assertThrows(
        IllegalArgumentException.class, () -> BestOf.of(Drawing.WITHOUT_REPLACEMENT, 3, 1, 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> NestedBest.of(Drawing.WITH_REPLACEMENT, 1, new double[1], new double[2]));
  }

  /** The lowest loss of every way to choose k, in order where a loss may come again. */
  private static double[] choices(double[] losses, int k, Drawing drawing) {
    List<Double> lowest = new ArrayList<>();
    int n = losses.length;
    for (int choice = 0; choice < Math.pow(n, k); choice++) {
      int rest = choice;
      int seen = 0;
      double best = DIVERGED;
      for (int i = 0; i < k; i++) {
        seen |= 1 << rest % n;
        best = Math.min(best, losses[rest % n]);
        rest /= n;
      }
      if (drawing == Drawing.WITH_REPLACEMENT || Integer.bitCount(seen) == k) {
        lowest.add(best);
      }
    }
    return lowest.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] losses(SplittableRandom random, int count) {
    return random.ints(count, 1, 7).asDoubleStream().toArray();
  }
}
