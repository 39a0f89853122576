package basin.reports.statistics.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
  private static final int MANY = 200_000;

  /** Worked out from the definition by another program. */
  private static final long[] FIRST = {
    0xf3de622f4cf8f0ffL, 0x2985a7e0c3e344c5L, 0xadf0d3cb369bdbb6L
  };

  /** The published first numbers of SplitMix64 from 1234567. */
  @Test
  void bitsAreThoseOfSplitMix64() {
    Draws draws = new Draws(1_234_567);
    String[] known = {
      "6457827717110365317",
      "3203168211198807973",
      "9817491932198370423",
      "4593380528125082431",
      "16408922859458223821"
    };
    for (String number : known) {
      assertEquals(Long.parseUnsignedLong(number), draws.bits());
    }
  }

  @Test
  void aStreamHangsOnItsNameAndPlacesAlone() {
    long[] first = firstBits(Draws.of("bootstrap", 3, -1));
    Draws.of("another").bits();
    assertArrayEquals(first, firstBits(Draws.of("bootstrap", 3, -1)));
    assertArrayEquals(FIRST, first);
    assertNotEquals(first[0], Draws.of("bootstrap", 3).bits());
    assertNotEquals(first[0], Draws.of("bootstrap", -1, 3).bits());
    assertNotEquals(first[0], Draws.of("bootstraps", 3, -1).bits());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 10})
  void wholeNumbersBelowABoundAreEquallyLikely(int bound) {
    Draws draws = Draws.of("below", bound);
    int[] seen = new int[bound];
    for (int i = 0; i < MANY; i++) {
      seen[draws.below(bound)]++;
    }
    double expected = (double) MANY / bound;
    for (int count : seen) {
      assertEquals(expected, count, 5 * Math.sqrt(expected));
    }
  }

  /** Of 3·2²⁹ a plain remainder of 31 bits would favour the lower third two to one. */
  @Test
  void aLargeBoundIsNotFavouredBelow() {
    Draws draws = Draws.of("large");
    int low = 0;
    for (int i = 0; i < MANY; i++) {
      low += draws.below(3 << 29) < 1 << 29 ? 1 : 0;
    }
    assertEquals(1 / 3.0, (double) low / MANY, 0.005);
    assertThrows(IllegalArgumentException.class, () -> draws.below(0));
  }

  @Test
  void uniformNumbersStayInsideTheirEnds() {
    Draws draws = Draws.of("uniform");
    double sum = 0;
    for (int i = 0; i < MANY; i++) {
      double u = draws.uniform();
      assertTrue(u > 0 && u < 1);
      sum += u;
    }
    assertEquals(0.5, sum / MANY, 0.004);
  }

  @Test
  void normalNumbersHaveTheirMoments() {
    Draws draws = Draws.of("normal");
    double[] x = new double[MANY];
    Arrays.setAll(x, i -> draws.gaussian());
    assertEquals(0, moment(1, x), 0.012);
    assertEquals(1, moment(2, x), 0.02);
    assertEquals(0, moment(3, x), 0.05);
    assertEquals(3, moment(4, x), 0.15);
    double beyond = Arrays.stream(x).filter(v -> Math.abs(v) > 1.959964).count();
    assertEquals(0.05, beyond / MANY, 0.003);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 1, 1.7, 12})
  void gammaNumbersHaveTheirMoments(double shape) {
    Draws draws = Draws.of("gamma");
    GammaLaw law = new GammaLaw(shape);
    double[] x = new double[MANY];
    Arrays.setAll(x, i -> law.draw(draws));
    double mean = moment(1, x);
    assertEquals(shape, mean, 6 * Math.sqrt(shape / MANY));
    assertEquals(shape + shape * shape, moment(2, x), 0.05 * (shape + shape * shape));
  }

  @Test
  void sharesAddUpToOneAndHaveTheirMeansAndVariances() {
    Draws draws = Draws.of("shares");
    double[] weights = {0.5, 1, 3};
    DirichletLaw law = new DirichletLaw(weights);
    double[][] drawn = new double[MANY][];
    Arrays.setAll(drawn, i -> law.draw(draws));
    for (int k = 0; k < weights.length; k++) {
      int at = k;
      double[] share = Arrays.stream(drawn).mapToDouble(w -> w[at]).toArray();
      double mean = weights[k] / 4.5;
      assertEquals(mean, moment(1, share), 0.004);
      assertEquals(mean * (1 - mean) / 5.5, moment(2, share) - mean * mean, 0.004);
    }
    assertEquals(1, Arrays.stream(drawn[7]).sum(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> new DirichletLaw(1, 0));
  }

  private static double moment(int order, double... x) {
    return Arrays.stream(x).map(v -> Math.pow(v, order)).sum() / x.length;
  }

  private static long[] firstBits(Draws draws) {
    return new long[] {draws.bits(), draws.bits(), draws.bits()};
  }
}
