package basin.reports.statistics.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import basin.reports.statistics.Sample;
import basin.reports.statistics.random.Draws;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theChanceIsThatOfPlayingEveryRestartOut(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RunLengths runs = runs(random, 5);
    for (double x : new double[] {3, 8, 14, 19}) {
      assertEquals(played(runs, x), runs.restarts().within(x), 1e-12);
      assertEquals(played(runs, x), runs.restarts().upTo(30).at(x), 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theMeanOverRestartsIsTheAverageRunLength(long seed) {
    RunLengths runs = runs(new SplittableRandom(seed), 6);
    Staircase within = runs.restarts().upTo(2000);
    double mean = 0;
    for (int i = 0; i < within.places().length; i++) {
      mean += within.places()[i] * (within.heights()[i] - (i == 0 ? 0 : within.heights()[i - 1]));
    }
    assertEquals(runs.average(), mean, 1e-6 * mean);
  }

  @Test
  void aQuantileIsWhereTheChanceReachesIt() {
    Restarts restarts =
        new RunLengths(new double[] {4, 10, 10}, new boolean[] {true, false, false}).restarts();
    // 1/3 at 4, 5/9 at 14, 19/27 at 24
    assertEquals(4, restarts.quantile(0.3));
    assertEquals(14, restarts.quantile(0.5));
    assertEquals(14, restarts.quantile(5 / 9.0));
    assertEquals(24, restarts.quantile(0.7));
    assertEquals(19 / 27.0, restarts.within(24), 1e-12);
    assertEquals(1, restarts.within(Double.POSITIVE_INFINITY));
  }

  @Test
  void withoutASuccessNoRestartHelps() {
    RunLengths none = new RunLengths(new double[] {3, 4}, new boolean[2]);
    assertEquals(Double.POSITIVE_INFINITY, none.average());
    assertEquals(Double.NaN, none.meanOfSuccessful());
    assertEquals(0, none.restarts().within(1e9));
    assertEquals(Double.POSITIVE_INFINITY, none.restarts().quantile(0.5));
    assertEquals(0, none.restarts().upTo(100).places().length);
  }

  @Test
  void aSuccessThatCostsNothingIsThereAtOnce() {
    Restarts restarts = new RunLengths(new double[] {0, 5}, new boolean[] {true, false}).restarts();
    assertEquals(0.5, restarts.within(0));
    assertEquals(0.75, restarts.within(5));
    assertEquals(0, restarts.quantile(0.5));
  }

  @Test
  void aFailureThatCostsNothingIsDrawnAgain() {
    Restarts free =
        new RunLengths(new double[] {3, 0, 7}, new boolean[] {true, false, false}).restarts();
    Restarts without = new RunLengths(new double[] {3, 7}, new boolean[] {true, false}).restarts();
    assertEquals(without.within(11), free.within(11), 1e-15);
  }

  @Test
  void sumsInAnotherOrderAreOne() {
    RunLengths seconds =
        new RunLengths(
            new double[] {0.1, 0.2, 0.3, 0.7}, new boolean[] {false, false, false, true});
    Staircase chances = seconds.restarts().upTo(3);
    assertEquals(24, chances.places().length, "0.7 to 3.0 by tenths");
    assertEquals(seconds.restarts().within(1.0), chances.at(chances.places()[3]), 1e-12);
  }

  @Test
  void sumsTooManyToKeepApartAreTakenTogether() {
    double[] lengths = IntStream.range(0, 40).mapToDouble(i -> Math.sqrt(2 + i)).toArray();
    lengths[0] = 1e-3;
    boolean[] success = new boolean[40];
    success[7] = true;
    success[30] = true;
    RunLengths runs = new RunLengths(lengths, success);
    Staircase within = runs.restarts().upTo(1500);
    double mean = 0;
    for (int i = 0; i < within.places().length; i++) {
      mean += within.places()[i] * (within.heights()[i] - (i == 0 ? 0 : within.heights()[i - 1]));
    }
    assertEquals(runs.average(), mean, 1e-3 * mean);
    Draws draws = Draws.of("restarts");
    double[] played = new double[20_000];
    for (int game = 0; game < played.length; game++) {
      int run = draws.below(40);
      while (!success[run]) {
        played[game] += lengths[run];
        run = draws.below(40);
      }
      played[game] += lengths[run];
    }
    double mostly = new Sample(played).quantile(0.9);
    assertEquals(mostly, runs.restarts().quantile(0.9), 0.03 * mostly);
  }

  @Test
  void whatIsNoLengthIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new RunLengths(new double[0], new boolean[0]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RunLengths(new double[] {Double.NaN}, new boolean[1]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RunLengths(new double[] {Double.POSITIVE_INFINITY}, new boolean[1]));
    assertThrows(
        IllegalArgumentException.class, () -> new RunLengths(new double[1], new boolean[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RunLengths(new double[1], new boolean[1]).restarts().quantile(1));
  }

  private static RunLengths runs(SplittableRandom random, int count) {
    boolean[] success = new boolean[count];
    for (int i = 1; i < count; i++) {
      success[i] = random.nextInt(3) == 0;
    }
    success[0] = true;
    return new RunLengths(random.ints(count, 2, 9).asDoubleStream().toArray(), success);
  }

  /** Draws each run in turn, and goes on from the failures. */
  private static double played(RunLengths runs, double left) {
    double chance = 0;
    for (int i = 0; i < runs.runs(); i++) {
      double after = left - runs.lengths()[i];
      if (after >= 0) {
        chance += (runs.success()[i] ? 1 : played(runs, after)) / runs.runs();
      }
    }
    return chance;
  }
}
