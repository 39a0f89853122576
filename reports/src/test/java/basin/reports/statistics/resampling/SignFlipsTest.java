package basin.reports.statistics.resampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Normal;
import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignFlipsTest {
  private static final Draws UNUSED = Draws.of("unused");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 8, 11})
  void theCountIsThatOfAllPatternsOneByOne(int pairs) {
    Draws draws = Draws.of("differences", pairs);
    double[] real = new double[pairs];
    double[] tied = new double[pairs];
    Arrays.setAll(real, i -> draws.gaussian() + 0.3);
    Arrays.setAll(tied, i -> draws.below(5) - 1);
    for (double[] x : new double[][] {real, tied}) {
      SignFlips found = SignFlips.of(UNUSED, x);
      assertTrue(found.exact());
      assertEquals(share(x, 1), found.greater(), 1e-12);
      assertEquals(share(x, -1), found.less(), 1e-12);
    }
  }

  private static double share(double[] x, int side) {
    double found = side * Arrays.stream(x).sum();
    int as = 0;
    for (int pattern = 0; pattern < 1 << x.length; pattern++) {
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += (pattern >> i & 1) == 1 ? x[i] : -x[i];
      }
      as += side * sum >= found - 1e-9 ? 1 : 0;
    }
    return (double) as / (1 << x.length);
  }

  @Test
  void equalSizesTellTheirSignsAlone() {
    assertEquals(0.25, SignFlips.of(UNUSED, 0.1, 0.1, 0.1).p(), 1e-15);
    assertEquals(1, SignFlips.of(UNUSED, 0, 0).p());
    assertEquals(1, SignFlips.of(UNUSED, 3).p());
    assertEquals(4, SignFlips.distinctSums(0.1, 0.1, 0.1));
  }

  /** 400 pairs on a grid are still counted, and so many are nearly normal. */
  @Test
  void hundredsOnAGridAreCounted() {
    Draws draws = Draws.of("grid");
    double[] x = new double[400];
    Arrays.setAll(x, i -> (draws.below(9) - 4) / 8.0);
    SignFlips found = SignFlips.of(UNUSED, x);
    assertTrue(found.exact());
    double root = Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    double z = (Arrays.stream(x).sum() - 1 / 8.0) / root;
    assertEquals(Normal.above(z), found.greater(), 0.005);
  }

  @Test
  void fortyOfAnySizeAreCountedAndMoreAreDrawn() {
    Draws draws = Draws.of("sizes");
    double[] x = new double[60];
    Arrays.setAll(x, i -> draws.gaussian() + 0.2);
    assertTrue(SignFlips.of(UNUSED, Arrays.copyOf(x, 30)).exact());
    SignFlips drawn = SignFlips.of(Draws.of("flips"), x);
    assertFalse(drawn.exact());
    double z = Arrays.stream(x).sum() / Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
    assertEquals(Normal.above(z), drawn.greater(), 0.01);
  }

  @Test
  void drawnPatternsComeNearAndAreNeverZero() {
    double[] x = {0.4, 1.2, -0.3, 2.2, 0.8, 1.9, 1.5};
    SignFlips drawn = SignFlips.drawn(50_000, Draws.of("near"), x);
    assertEquals(SignFlips.of(UNUSED, x).p(), drawn.p(), 0.005);
    assertEquals(0.01, SignFlips.drawn(99, Draws.of("few"), shifted(60)).greater());
  }

  private static double[] shifted(int pairs) {
    double[] x = new double[pairs];
    Arrays.setAll(x, i -> 1 + i / 100.0);
    return x;
  }

  @Test
  void whatCannotBeAddedIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SignFlips.of(UNUSED));
    assertThrows(IllegalArgumentException.class, () -> SignFlips.of(UNUSED, 1, Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> SignFlips.of(UNUSED, 1, Double.NEGATIVE_INFINITY));
  }
}
