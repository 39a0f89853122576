package basin.engine.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.engine.random.SeededStreams;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VecTest {
  private static Vec vec(Precision precision, double... values) {
    return Arithmetic.scalar(precision).vec(values);
  }

  private static void assertHolds(Vec actual, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      expected[i] = actual.precision().round(expected[i]);
    }
    assertArrayEquals(expected, actual.toArray());
  }

  @InBothPrecisions
  void arithmeticIsWhatTheFormulasSay(Precision p) {
    assertHolds(vec(p, 1, 2).add(3), 4, 5);
    assertHolds(vec(p, 1, 2).add(vec(p, 3, 5)), 4, 7);
    assertHolds(vec(p, 1, 2).subtract(vec(p, 3, 5)), -2, -3);
    assertHolds(vec(p, 1, 2).multiply(3), 3, 6);
    assertHolds(vec(p, 1, 2).multiply(vec(p, 3, 5)), 3, 10);
    assertHolds(vec(p, 1, 2).divide(4), 0.25, 0.5);
    assertHolds(vec(p, 1, 2).divide(vec(p, 4, 8)), 0.25, 0.25);
    assertHolds(vec(p, 1, 2).addScaled(3, vec(p, 5, 7)), 16, 23);
    assertHolds(vec(p, 1, 2).scaleAdd(3, vec(p, 5, 7)), 8, 13);
    assertHolds(vec(p, 1, 2).addProduct(vec(p, 3, 4), vec(p, 5, 6)), 16, 26);
    assertHolds(vec(p, 1, 2).lerp(vec(p, 5, 10), 0.25), 2, 4);
    assertHolds(vec(p, 1, 2).lerpSquare(vec(p, 3, 4), 0.5), 5, 9);
    assertHolds(vec(p, 1, 2).subtractRatio(2, vec(p, 3, 4), vec(p, 6, 2)), 0, -2);
    assertHolds(vec(p, 1, -2).negate(), -1, 2);
    assertHolds(vec(p, 1, -2).abs(), 1, 2);
    assertHolds(vec(p, 3, -2).square(), 9, 4);
    assertHolds(vec(p, 9, 4).sqrt(), 3, 2);
    assertHolds(vec(p, 4, -2).reciprocal(), 0.25, -0.5);
  }

  @InBothPrecisions
  void wavesAreThoseOfThePortableLibrary(Precision p) {
    for (double x : new double[] {-0.0, 0.5, -2.25, 40.5, 0x1p90}) {
      assertHolds(vec(p, x).sin(), StrictMath.sin(x));
      assertHolds(vec(p, x).cos(), StrictMath.cos(x));
    }
    assertHolds(vec(p, Double.POSITIVE_INFINITY).sin(), Double.NaN);
  }

  @InBothPrecisions
  void aSignIsThatOfTheBitsDownToZero(Precision p) {
    Vec y = vec(p, 7, -7, 0.0, -0.0);
    assertHolds(vec(p, -3, 3, -3, 3).copySign(y), 3, -3, 3, -3);
  }

  @InBothPrecisions
  void whatIsChosenByAnotherVectorStandsOnOneSideOfABound(Precision p) {
    Vec z = vec(p, 0.5, 1, 2, Double.NaN, Double.POSITIVE_INFINITY);
    Vec y = vec(p, -1, -2, -3, -4, -5);
    assertHolds(vec(p, 1, 2, 3, 4, 5).setAbove(z, 1, y), 1, 2, -3, 4, -5);
    assertHolds(vec(p, 1, 2, 3, 4, 5).fillAbove(z, 1, 9), 1, 2, 9, 4, 9);
    assertHolds(vec(p, 1, 2, 3, 4, 5).fillUpTo(z, 1, 9), 9, 9, 3, 4, 5);
    assertHolds(vec(p, 1, 2, 3).fillUpTo(vec(p, 3, 1, 2), 2, 0), 1, 0, 0);
  }

  @InBothPrecisions
  void aMomentStepIsTheChainOfItsOperations(Precision p) {
    Vec g = vec(p, 1, -2, 1e-30, 0);
    Vec m = vec(p, 3, 5, 0, -1);
    Vec v = vec(p, 3, 5, 1e-9, 0);
    Vec x = vec(p, 1, 2, 3, 4);
    Vec mAfter = vec(p, m.toArray()).lerp(g, 0.1);
    Vec vAfter = vec(p, v.toArray()).lerpSquare(g, 0.01);
    Vec root = vec(p, vAfter.toArray()).sqrt().add(1e-8);
    Vec xAfter = vec(p, x.toArray()).subtractRatio(0.3, mAfter, root);
    x.momentStep(0.3, g, m, 0.1, v, 0.01, 1e-8);
    assertHolds(m, mAfter.toArray());
    assertHolds(v, vAfter.toArray());
    assertHolds(x, xAfter.toArray());
  }

  @InBothPrecisions
  void aRunningAverageFadesToZero(Precision p) {
    double least = p == Precision.FLOAT32 ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    Vec nothing = vec(p, 0, 0, 0);
    assertHolds(vec(p, least, -least, 2 * least).lerp(nothing, 0.25), 0, 0, 1.5 * least);
    assertHolds(vec(p, least, -least, 2 * least).lerpSquare(nothing, 0.25), 0, 0, 1.5 * least);
    assertHolds(vec(p, least, -least, 2 * least).scaleAdd(0.75, nothing), 0, 0, 1.5 * least);
  }

  @InBothPrecisions
  void scalarsAreRoundedOnceOnTheWayIn(Precision p) {
    double tenth = p.round(0.1);
    assertHolds(vec(p, 0).add(0.1), tenth);
    assertEquals(tenth, vec(p, 0).set(0, 0.1).get(0));
    assertHolds(vec(p, 1).fill(0.1), tenth);
  }

  @InBothPrecisions
  void comparisonsFollowMathAndNaN(Precision p) {
    double nan = Double.NaN;
    assertHolds(vec(p, -3, 0, 5, nan).sign(), -1, 0, 1, nan);
    assertHolds(vec(p, -3, -0.0, 5, nan).max(0), 0, 0, 5, nan);
    assertHolds(vec(p, -3, 0, 5, nan).min(-0.0), -3, -0.0, -0.0, nan);
    assertHolds(vec(p, 1, 2).max(vec(p, 2, nan)), 2, nan);
    assertHolds(vec(p, 1, 2).min(vec(p, 2, nan)), 1, nan);
    assertHolds(vec(p, 1, 2, nan).above(1), 0, 1, 0);
    assertHolds(vec(p, 1, 2, 3).where(vec(p, 0, -0.0, nan), vec(p, 7, 8, 9)), 1, 2, 9);
  }

  @InBothPrecisions
  void extremesSpreadNaN(Precision p) {
    Vec x = vec(p, 2, 7, -1, 7);
    assertEquals(7, x.largest());
    assertEquals(-1, x.smallest());
    assertEquals(1, x.indexOfLargest());
    x.set(2, Double.NaN);
    assertEquals(Double.NaN, x.largest());
    assertEquals(Double.NaN, x.smallest());
    assertEquals(2, x.indexOfLargest());
  }

  @InBothPrecisions
  void aSingleInfinityOrNaNIsNotFinite(Precision p) {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1 / 0.0}) {
      for (int i = 0; i < 40; i++) {
        Vec x = Arithmetic.scalar(p).vec(40).fill(p == Precision.FLOAT32 ? Float.MAX_VALUE : 1e308);
        assertTrue(x.finite());
        assertFalse(x.set(i, bad).finite());
      }
    }
  }

  @InBothPrecisions
  void sumsRunInThirtyTwoLanesThatFoldByHalves(Precision p) {
    RandomStream random = new SeededStreams(1).named("sums");
    for (int n : new int[] {0, 1, 31, 32, 33, 100, 1000}) {
      double[] x = drawn(random, p, n);
      double[] y = drawn(random, p, n);
      double[] lanes = new double[32];
      double[] ones = new double[32];
      for (int i = 0; i < n; i++) {
        lanes[i % 32] = fma(p, x[i], y[i], lanes[i % 32]);
        ones[i % 32] = fma(p, x[i], 1, ones[i % 32]);
      }
      assertEquals(tree(p, lanes, 0, 1), vec(p, x).dot(vec(p, y)));
      assertEquals(tree(p, ones, 0, 1), vec(p, x).sum());
      assertEquals(p.round(Math.sqrt(vec(p, x).dot(vec(p, x)))), vec(p, x).norm());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FLOAT32, 4.3e23", "FLOAT32, 2.1e37", "FLOAT32, 2.7e-31", "FLOAT32, 8.6e-41",
    "FLOAT64, 1.9e305", "FLOAT64, 7.7e160", "FLOAT64, 6.4e-188", "FLOAT64, 5.9e-310",
  })
  void aNormHoldsOverTheWholeRangeOfThePrecision(Precision p, double unit) {
    for (int n : new int[] {2, 40, 2000}) {
      double[] x = new double[n];
      x[n / 3] = 5 * unit;
      x[n - 1] = -12 * unit;
      assertEquals(13 * unit, vec(p, x).norm(), 13 * unit * 1e-6, "of " + n + " numbers");
    }
  }

  @InBothPrecisions
  void aNormIsZeroInfiniteOrNaNOnlyIfTheNumbersAre(Precision p) {
    assertEquals(0, vec(p, new double[7]).norm());
    assertEquals(0, vec(p, new double[0]).norm());
    assertEquals(Double.POSITIVE_INFINITY, vec(p, 1, Double.NEGATIVE_INFINITY).norm());
    assertEquals(Double.NaN, vec(p, 1, Double.NaN, 1e30).norm());
  }

  /** The sum of lanes first, first + step, …: half of them paired with the other half. */
  private static double tree(Precision p, double[] lanes, int first, int step) {
    return step == lanes.length
        ? lanes[first]
        : p.round(tree(p, lanes, first, 2 * step) + tree(p, lanes, first + step, 2 * step));
  }

  private static double[] drawn(RandomStream random, Precision p, int n) {
    return IntStream.range(0, n).mapToDouble(i -> p.round(random.gaussian())).toArray();
  }

  private static double fma(Precision p, double a, double b, double c) {
    return p == Precision.FLOAT64 ? Math.fma(a, b, c) : Math.fma((float) a, (float) b, (float) c);
  }

  @InBothPrecisions
  void aSliceSharesStorage(Precision p) {
    Vec x = vec(p, 1, 2, 3, 4);
    x.slice(1, 2).multiply(10);
    assertHolds(x, 1, 20, 30, 4);
    assertThrows(IllegalArgumentException.class, () -> x.slice(3, 2));
    assertThrows(IllegalArgumentException.class, () -> x.slice(-1, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> x.slice(1, 2).get(2));
  }

  @InBothPrecisions
  void anArgumentMayBeTheReceiver(Precision p) {
    Vec x = vec(p, 3, 5);
    assertHolds(x.subtract(x), 0, 0);
  }

  @InBothPrecisions
  void lengthsMustAgree(Precision p) {
    Vec x = vec(p, 1, 2);
    String message =
        assertThrows(IllegalArgumentException.class, () -> x.add(vec(p, 1, 2, 3))).getMessage();
    assertEquals("a vector of length 3 for one of length 2", message);
    assertThrows(IllegalArgumentException.class, () -> x.set(new double[3]));
  }

  @InBothPrecisions
  void onlySetTakesTheOtherPrecision(Precision p) {
    Precision other = Precision.values()[1 - p.ordinal()];
    Vec y = vec(other, 0.1, 2);
    assertHolds(vec(p, 0, 0).set(y), other.round(0.1), 2);
    assertThrows(IllegalArgumentException.class, () -> vec(p, 1, 2).add(y));
  }
}
