package basin.reports.statistics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import basin.reports.statistics.Sample;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestrictedMeanTest {
  private static final double LEVEL = 0.95;

  @Test
  void whereNobodyIsGivenUpItIsTheMeanOfCutTimesWithStudentsLimits() {
    RestrictedMean mean = KaplanMeier.of(Watched.all(3, 11, 6, 4, 25)).restrictedMean(12);
    Interval wanted = Interval.ofMean(new Sample(3, 11, 6, 4, 12)).within(0, 12);
    Interval found = mean.interval(LEVEL);
    assertEquals(wanted.center(), mean.mean(), 1e-12);
    assertEquals(wanted.low(), found.low(), 1e-9);
    assertEquals(wanted.high(), found.high(), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void itIsTheAreaUnderTheCurve(long seed) {
    KaplanMeier curve = KaplanMeier.of(Watched.runs(new SplittableRandom(seed), 9));
    double step = 1.0 / 64;
    double area = 0;
    for (double t = 0; t < 7.5; t += step) {
      area += step * curve.survival(t);
    }
    assertEquals(area, curve.restrictedMean(7.5).mean(), 1e-12);
  }

  @Test
  void twoMeansAreToldApartAsWelchWould() {
    RestrictedMean a = KaplanMeier.of(Watched.all(1, 2, 4, 5)).restrictedMean(100);
    RestrictedMean b = KaplanMeier.of(Watched.all(3, 9, 12)).restrictedMean(100);
    RestrictedMeanDifference difference = new RestrictedMeanDifference(a, b);
    // s² = 10/3 of 4 and 21 of 3: t = −5/√(5/6 + 7), freedom (47/6)²/((5/6)²/3 + 7²/2)
    double error = Math.sqrt(47 / 6.0);
    double freedom = Math.pow(47 / 6.0, 2) / (25 / 108.0 + 24.5);
    double t = new TDistribution(null, freedom).inverseCumulativeProbability(0.975);
    assertEquals(-5, difference.difference(), 1e-12);
    assertEquals(-5 - t * error, difference.interval(LEVEL).low(), 1e-6);
    assertEquals(-5 + t * error, difference.interval(LEVEL).high(), 1e-6);
    assertEquals(
        2 * new TDistribution(null, freedom).cumulativeProbability(-5 / error),
        difference.p(),
        1e-9);
  }

  @Test
  void withoutScatterNothingIsToldApart() {
    RestrictedMean all = KaplanMeier.of(Watched.none(9, 9)).restrictedMean(9);
    RestrictedMeanDifference none = new RestrictedMeanDifference(all, all);
    assertEquals(1, none.p());
    assertEquals(1, none.normalP());
    assertFalse(none.interval(LEVEL).known());
    RestrictedMean one = KaplanMeier.of(Watched.all(3)).restrictedMean(9);
    assertEquals(Double.NaN, new RestrictedMeanDifference(one, all).p());
  }

  @Test
  void differentHorizonsAreNotCompared() {
    KaplanMeier curve = KaplanMeier.of(Watched.all(3, 4));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RestrictedMeanDifference(curve.restrictedMean(5), curve.restrictedMean(6)));
  }

  @Test
  void pseudoValuesOfRunsThatAreAllKnownAreTheCutTimes() {
    Durations runs = Durations.within(10, 3, Double.POSITIVE_INFINITY, 7);
    assertArrayEquals(new double[] {3, 10, 7}, PseudoValues.of(runs, 10).values());
    assertArrayEquals(new double[] {3, 5, 5}, PseudoValues.of(runs, 5).values());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void leavingOneOutGivesTheCutTimesToo(long seed) {
    double[] times = new SplittableRandom(seed).doubles(7, 0, 10).toArray();
    double all = KaplanMeier.of(Watched.all(times)).restrictedMean(6).mean();
    for (int i = 0; i < times.length; i++) {
      double rest = KaplanMeier.of(Watched.all(times).without(i)).restrictedMean(6).mean();
      assertEquals(Math.min(times[i], 6), 7 * all - 6 * rest, 1e-12);
    }
  }

  @Test
  void runsGivenUpEarlyBringWhatTheOthersTellOfThem() {
    Durations runs = new Durations(new double[] {2, 3, 6}, new boolean[] {true, false, true});
    PseudoValues values = PseudoValues.of(runs, 6);
    // S is 2/3 from 2 on, so θ = 2 + 4·2/3; without the first, 6; without the second, 4; without
    // the third, 2 + 4/2
    double theta = 14 / 3.0;
    assertArrayEquals(
        new double[] {3 * theta - 12, 3 * theta - 8, 3 * theta - 8}, values.values(), 1e-12);
    assertTrue(values.against(values).tie());
    assertThrows(IllegalArgumentException.class, () -> values.against(PseudoValues.of(runs, 5)));
  }

  @Test
  void aPairThatNeitherFinishedIsNoTie() {
    double never = Double.POSITIVE_INFINITY;
    PseudoValues first = PseudoValues.of(Durations.within(10, 3, 7, never, 5, never), 10);
    PseudoValues second = PseudoValues.of(Durations.within(10, 7.5, never, never, 9, 8), 10);
    Paired paired = first.against(second);
    boolean[] telling = {true, true, false, true, true};
    Paired expected = Paired.telling(telling, -4.5, -3, 0, -4, 2);
    assertFalse(paired.ranked());
    assertEquals(expected.difference(), paired.difference());
    assertEquals(expected.p(), paired.p());
  }

  @Test
  void aDifferenceOfRestrictedMeansLiesWithinTheHorizon() {
    PseudoValues first = PseudoValues.of(Durations.within(10, 1, 9, 99), 10);
    PseudoValues second = PseudoValues.of(Durations.within(10, 9.5, 2, 99), 10);
    Interval limits = first.against(second).difference();
    assertEquals(-10, limits.low());
    assertEquals(10, limits.high());
  }

  @Test
  void aSingleRunGivenUpBringsTheHorizon() {
    assertEquals(8, Arrays.stream(PseudoValues.of(Watched.none(3), 8).values()).sum());
  }
}
