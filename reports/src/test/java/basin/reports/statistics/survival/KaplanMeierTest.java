package basin.reports.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KaplanMeierTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whoIsGivenUpHandsItsShareToThoseStillWatched(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Durations runs = Watched.runs(random, 3 + random.nextInt(10));
    KaplanMeier curve = KaplanMeier.of(runs);
    double[] shares = redistributed(runs);
    for (double t = 0; t < 10; t += 0.5) {
      double now = t;
      double there =
          IntStream.range(0, runs.runs())
              .filter(i -> runs.reached()[i] && runs.times()[i] <= now)
              .mapToDouble(i -> shares[i])
              .sum();
      assertEquals(1 - there, curve.survival(t), 1e-12);
    }
  }

  @Test
  void whereAllArriveTheCurveIsTheShareStillOut() {
    KaplanMeier curve = KaplanMeier.of(Watched.all(3, 1, 3, 8));
    assertArrayEquals(new double[] {1, 3, 8}, curve.column(Arrival::time));
    assertArrayEquals(new double[] {0.75, 0.25, 0}, curve.column(Arrival::survival), 1e-15);
    assertEquals(1, curve.survival(0.99));
    assertEquals(3, curve.median());
    assertEquals(1, curve.quantile(0.25));
    assertEquals(8, curve.quantile(1));
  }

  @Test
  void aRunThatDivergedIsNeverThere() {
    Durations runs =
        new Durations(
            new double[] {2, 4, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY},
            new boolean[] {true, true, false, false});
    KaplanMeier curve = KaplanMeier.of(runs);
    assertEquals(0.5, curve.survival(1e9));
    assertEquals(4, curve.median());
    assertEquals(Double.POSITIVE_INFINITY, curve.quantile(0.75));
    assertEquals((2 + 4 + 10 + 10) / 4.0, curve.restrictedMean(10).mean());
    assertEquals(Double.POSITIVE_INFINITY, runs.known());
  }

  @Test
  void nobodyThereLeavesAFlatCurve() {
    KaplanMeier curve = KaplanMeier.of(Watched.none(50, 60));
    assertEquals(1, curve.survival(100));
    assertEquals(Double.POSITIVE_INFINITY, curve.median());
    assertEquals(50, curve.restrictedMean(50).mean());
    assertFalse(curve.restrictedMean(50).interval(0.95).known());
  }

  @Test
  void aSingleRunIsACurve() {
    KaplanMeier curve = KaplanMeier.of(Watched.all(7));
    assertEquals(7, curve.median());
    assertEquals(0, curve.survival(7));
    assertEquals(Interval.point(0), curve.arrivals().get(0).logLog(0.95));
    assertEquals(Interval.point(7), curve.restrictedMean(20).interval(0.95));
  }

  @Test
  void limitsByLogLogStayWithinZeroAndOne() {
    KaplanMeier curve = KaplanMeier.of(Watched.all(1, 2, 3, 4, 5, 6, 7, 8));
    for (Arrival each : curve.arrivals().subList(0, 7)) {
      Interval limits = each.logLog(0.95);
      assertTrue(0 < limits.low() && limits.low() < each.survival());
      assertTrue(each.survival() < limits.high() && limits.high() < 1);
    }
    assertTrue(curve.arrivals().get(0).plain(0.95).high() > 1);
  }

  @Test
  void theLimitsOfTheMedianAreWhereThoseOfTheCurvePassOneHalf() {
    // at 1 the lower limit is 0.387, at 6 the upper one 0.558 and at 7 0.423
    KaplanMeier curve = KaplanMeier.of(Watched.all(1, 2, 3, 4, 5, 6, 7, 8));
    assertEquals(new Interval(4, 1, 7), curve.median(0.95));
    assertEquals(1, KaplanMeier.of(Watched.all(1, 2)).median(0.95).low());
    assertEquals(Double.POSITIVE_INFINITY, KaplanMeier.of(Watched.all(1, 2)).median(0.95).high());
    assertEquals(Double.POSITIVE_INFINITY, KaplanMeier.of(Watched.none(3)).median(0.95).low());
  }

  @Test
  void aBudgetEndsWhatHasNotArrived() {
    Durations runs = Durations.within(10, 3, Double.POSITIVE_INFINITY, 12, 10);
    assertArrayEquals(new double[] {3, 10, 10, 10}, runs.times());
    assertArrayEquals(new boolean[] {true, false, false, true}, runs.reached());
    assertEquals(2, runs.arrivals());
  }

  @Test
  void whatIsNoDurationIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Watched.all());
    assertThrows(IllegalArgumentException.class, () -> Watched.all(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Watched.none(-1));
    assertThrows(IllegalArgumentException.class, () -> Watched.all(Double.POSITIVE_INFINITY));
    assertThrows(
        IllegalArgumentException.class, () -> new Durations(new double[2], new boolean[1]));
    assertThrows(IllegalArgumentException.class, () -> Durations.within(10, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> KaplanMeier.of(Watched.all(1)).quantile(0));
    assertThrows(
        IllegalArgumentException.class, () -> KaplanMeier.of(Watched.all(1)).restrictedMean(0));
  }

  /** Efron's way: from the left, each run given up hands what it holds to all that are later. */
  private static double[] redistributed(Durations runs) {
    Comparator<Integer> arrivalsFirst = Comparator.comparing(i -> runs.reached()[i] ? 0 : 1);
    Integer[] order =
        IntStream.range(0, runs.runs())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> runs.times()[i])
                    .thenComparing(arrivalsFirst))
            .toArray(Integer[]::new);
    double[] held = new double[runs.runs()];
    Arrays.fill(held, 1.0 / held.length);
    for (int place = 0; place < order.length; place++) {
      int given = order[place];
      int later = order.length - place - 1;
      if (!runs.reached()[given] && later > 0) {
        for (int k = place + 1; k < order.length; k++) {
          held[order[k]] += held[given] / later;
        }
        held[given] = 0;
      }
    }
    return held;
  }
}
