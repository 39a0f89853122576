package basin.reports.statistics.correction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
  /** The plain way: Simes' test of every set of hypotheses that holds the one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void hommelIsTheClosureOfSimes(int seed) {
    Draws draws = Draws.of("p-values", seed);
    double[] p = new double[1 + seed];
    Arrays.setAll(p, i -> Math.pow(draws.uniform(), 3));
    double[] closed = new double[p.length];
    for (int set = 1; set < 1 << p.length; set++) {
      double simes = simes(p, set);
      for (int i = 0; i < p.length; i++) {
        closed[i] = Math.max(closed[i], (set >> i & 1) == 1 ? simes : 0);
      }
    }
    assertArrayEquals(closed, Hommel.correct(p), 1e-12);
  }

  private static double simes(double[] p, int set) {
    double[] in =
        IntStream.range(0, p.length)
            .filter(i -> (set >> i & 1) == 1)
            .mapToDouble(i -> p[i])
            .sorted()
            .toArray();
    double least = 1;
    for (int j = 0; j < in.length; j++) {
      least = Math.min(least, in.length * in[j] / (j + 1));
    }
    return least;
  }

  @Test
  void whatWasNotTestedStaysSoAndDoesNotCount() {
    double[] p = {0.03, Double.NaN, 0.01};
    assertArrayEquals(new double[] {0.03, Double.NaN, 0.02}, Holm.correct(p), 1e-15);
    assertArrayEquals(new double[] {0.06, Double.NaN, 0.02}, Bonferroni.correct(p), 1e-15);
    assertArrayEquals(new double[] {0.03, Double.NaN, 0.02}, Hommel.correct(p), 1e-15);
    assertEquals(0, BenjaminiYekutieli.correct().length);
  }

  @Test
  void oneTestNeedsNoCorrection() {
    double[] p = {0.031};
    assertArrayEquals(p, Hommel.correct(p));
    assertArrayEquals(p, Hochberg.correct(p));
    assertArrayEquals(p, BenjaminiHochberg.correct(p));
    assertArrayEquals(p, HolmSidak.correct(p), 1e-16);
  }

  @Test
  void certaintyStaysCertain() {
    double[] p = {0, 1, 1};
    assertArrayEquals(p, HolmSidak.correct(p));
    assertArrayEquals(p, Holm.correct(p));
    assertThrows(IllegalArgumentException.class, () -> Holm.correct(0.2, 1.1));
    assertThrows(IllegalArgumentException.class, () -> Bonferroni.correct(-0.1));
  }

  /** Sharper from left to right, for every p-value. */
  @Test
  void theirOrderOfSharpnessIsKnown() {
    double[] p = {0.001, 0.012, 0.02, 0.021, 0.3, 0.9};
    double[][] chain = {
      Bonferroni.correct(p),
      Holm.correct(p),
      Hochberg.correct(p),
      Hommel.correct(p),
      BenjaminiHochberg.correct(p)
    };
    for (int c = 1; c < chain.length; c++) {
      for (int i = 0; i < p.length; i++) {
        assertTrue(chain[c][i] <= chain[c - 1][i] + 1e-15);
      }
    }
  }
}
