package basin.curvature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MissedTest {
  /** Diagonal matrices know their eigenvalues; a random start does not care for axes. */
  private static Lanczos seen(double[] values, int steps, RandomStream random) {
    Vec start = Rotated.DOUBLES.vec(values.length);
    for (int i = 0; i < values.length; i++) {
      start.set(i, random.gaussian());
    }
    LinearMap diagonal =
        (x, product) -> {
          for (int i = 0; i < values.length; i++) {
            product.set(i, values[i] * x.get(i));
          }
        };
    return Lanczos.of(diagonal, start, steps, () -> Rotated.DOUBLES.vec(values.length));
  }

  /** One eigenvalue far from hundreds of others is the hardest to meet. */
  @Test
  void noEigenvalueLiesBeyondInAThousandStarts() {
    int narrow = 0;
    for (int trial = 0; trial < 1000; trial++) {
      RandomStream random = new SeededStreams(trial).named("spectrum");
      int n = 50 + random.below(200);
      double[] values = new double[n];
      boolean bell = trial % 2 == 0;
      Arrays.setAll(values, i -> bell ? random.gaussian() : 1 + random.uniform());
      values[0] = trial % 3 == 0 ? -3 - random.uniform() : values[0];
      Lanczos seen = seen(values, 5 + random.below(40), random);
      Missed missed = Missed.of(seen, n);
      double lowest = Arrays.stream(values).min().orElseThrow();
      double highest = Arrays.stream(values).max().orElseThrow();
      assertTrue(missed.floor() <= lowest && highest <= missed.ceiling(), "trial " + trial);
      assertTrue(seen.ritzValues()[0] >= lowest - 1e-12, "trial " + trial);
      narrow += missed.ceiling() - missed.floor() < 2 * (highest - lowest) ? 1 : 0;
      assertNear(values, seen.ritzValues()[0], seen.lowestBound());
      assertNear(values, seen.ritzValues()[seen.ritzValues().length - 1], seen.highestBound());
    }
    assertTrue(narrow > 300, "only " + narrow + " say something");
  }

  private static void assertNear(double[] values, double ritz, double bound) {
    double nearest = Arrays.stream(values).map(l -> Math.abs(l - ritz)).min().orElseThrow();
    assertTrue(nearest <= bound + 1e-12, nearest + " beyond " + bound);
  }

  @Test
  void tooFewProductsLeaveEverythingOpenAndAllOfThemNothing() {
    RandomStream random = new SeededStreams(1).named("start");
    double[] values = {0.5, 1, 2, 4, 8, 16};
    assertEquals(Double.NEGATIVE_INFINITY, Missed.of(seen(values, 3, random), 6).floor());
    Missed whole = Missed.of(seen(values, 6, random), 6);
    assertEquals(0.5, whole.floor(), 1e-12);
    assertEquals(16, whole.ceiling(), 1e-12);
  }

  /** ε = (ln(2·1.648·√400/10⁻⁶)/(2·120 − 1))² = 0.005674…, of the whole width. */
  @Test
  void theRoomIsThatOfTheTheorem() {
    double[] values = new double[400];
    Arrays.setAll(values, i -> i / 399.0);
    Lanczos seen = seen(values, 120, new SeededStreams(4).named("start"));
    double width = seen.ritzValues()[119] - seen.ritzValues()[0];
    double share = 0.005674661;
    double expected = seen.ritzValues()[0] - share * width / (1 - 2 * share);
    assertEquals(expected, Missed.of(seen, 400).floor(), 1e-6);
  }
}
