package basin.reports.statistics.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
  private static final Draws NONE = Draws.of("nothing is drawn");

  @Test
  void aQuarterIsDroppedAtEitherEnd() {
    assertEquals(3, new Scores(new double[] {9, 1}, new double[] {2, 4, 3}).interquartileMean());
    assertEquals(2, new Scores(new double[] {1, 2, 3}).interquartileMean());
    assertEquals(5, new Scores(new double[] {5}).interquartileMean());
  }

  @Test
  void aTableOfRunsIsTurned() {
    Scores scores = Scores.ofRuns(new double[] {1, 10}, new double[] {2, 20}, new double[] {3, 30});
    assertArrayEquals(new double[] {1, 2, 3}, scores.tasks()[0]);
    assertEquals(11, scores.medianOfTaskMeans());
    assertEquals(11, scores.mean());
    assertEquals(1, scores.optimalityGap(4), 1e-15);
    assertEquals(0.5, scores.above(3));
  }

  @Test
  void improvementIsOneHalfWhereNothingIsToldApart() {
    Scores all = new Scores(new double[] {1, 1}, new double[] {2, 3, 4});
    Improvement none = Improvement.of(all, all);
    assertEquals(0.5, none.mean());
    Improvement whole = Improvement.of(all, new Scores(new double[] {0}, new double[] {1, 1.5}));
    assertArrayEquals(new double[] {1, 1}, whole.perTask());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void goingThroughResamplesGivesWhatAllOrderedDrawsGive(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Scores scores = new Scores(numbers(random, 3), numbers(random, 2));
    Resamples found = StratifiedBootstrap.of(scores, Scores::interquartileMean, NONE);
    TreeMap<Double, Double> wanted = new TreeMap<>();
    for (int draw = 0; draw < 27 * 4; draw++) {
      double[] first = drawn(scores.tasks()[0], draw % 27);
      double[] second = drawn(scores.tasks()[1], draw / 27);
      wanted.merge(new Scores(first, second).interquartileMean(), 1 / 108.0, Double::sum);
    }
    assertTrue(found.exact());
    assertArrayEquals(array(wanted.keySet()), found.atoms().values(), 1e-12);
    assertArrayEquals(array(wanted.values()), chances(found), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theBootstrapOfAnImprovementIsThatOfAllOrderedDraws(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Scores x = new Scores(numbers(random, 3), numbers(random, 2));
    Scores y = new Scores(numbers(random, 2), numbers(random, 2));
    TreeMap<Long, Double> wanted = new TreeMap<>();
    for (int a = 0; a < 27 * 4; a++) {
      Scores left = new Scores(drawn(x.tasks()[0], a % 27), drawn(x.tasks()[1], a / 27));
      for (int b = 0; b < 4 * 4; b++) {
        Scores right = new Scores(drawn(y.tasks()[0], b % 4), drawn(y.tasks()[1], b / 4));
        long places = Math.round(Improvement.of(left, right).mean() * 48);
        wanted.merge(places, 1.0 / (108 * 16), Double::sum);
      }
    }
    Resamples found = ImprovementBootstrap.of(x, y, NONE);
    assertTrue(found.exact());
    assertArrayEquals(
        wanted.keySet().stream().mapToDouble(k -> k / 48.0).toArray(),
        found.atoms().values(),
        1e-12);
    assertArrayEquals(array(wanted.values()), chances(found), 1e-12);
  }

  @Test
  void whereResamplesAreTooManyTheyAreDrawn() {
    SplittableRandom random = new SplittableRandom(1);
    double[] task = random.doubles(12).toArray();
    Scores scores = new Scores(task);
    Resamples drawn = StratifiedBootstrap.of(scores, Scores::mean, Draws.of("scores"));
    double mean = Arrays.stream(task).average().orElseThrow();
    double variance = Arrays.stream(task).map(x -> (x - mean) * (x - mean)).sum() / 144;
    assertFalse(drawn.exact());
    assertEquals(mean, drawn.mean(), 5 * Math.sqrt(variance / StratifiedBootstrap.DRAWS));
    assertEquals(Math.sqrt(variance), drawn.standardError(), 0.02 * Math.sqrt(variance));
    assertArrayEquals(
        drawn.atoms().values(),
        StratifiedBootstrap.of(scores, Scores::mean, Draws.of("scores")).atoms().values());
  }

  @Test
  void whatIsTooMuchToGoThroughIsRefused() {
    Scores many = new Scores(new double[20]);
    assertThrows(
        IllegalArgumentException.class, () -> StratifiedBootstrap.exact(many, Scores::mean));
    assertThrows(IllegalArgumentException.class, () -> ImprovementBootstrap.exact(many, many));
  }

  @Test
  void improvementsOfManyRunsAreDrawnToo() {
    Scores x = new Scores(new SplittableRandom(1).doubles(9).toArray());
    Scores y = new Scores(new SplittableRandom(2).doubles(9).toArray());
    Resamples drawn = ImprovementBootstrap.of(x, y, Draws.of("improvement"));
    assertFalse(drawn.exact());
    assertEquals(Improvement.of(x, y).mean(), drawn.mean(), 0.004);
  }

  @Test
  void aSingleScoreHasNoSpread() {
    Resamples one = StratifiedBootstrap.of(new Scores(new double[] {3}), Scores::mean, NONE);
    assertArrayEquals(new double[] {3}, one.atoms().values());
    assertEquals(0, one.standardError());
  }

  @Test
  void whatIsNoScoreIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Scores());
    assertThrows(IllegalArgumentException.class, () -> new Scores(new double[0]));
    assertThrows(IllegalArgumentException.class, () -> new Scores(new double[] {Double.NaN}));
    assertThrows(
        IllegalArgumentException.class,
        () -> Improvement.of(new Scores(new double[1]), new Scores(new double[1], new double[1])));
    assertThrows(
        IllegalArgumentException.class, () -> Scores.ofRuns(new double[] {1}, new double[] {1, 2}));
  }

  private static double[] numbers(SplittableRandom random, int count) {
    return random.ints(count, 0, 5).asDoubleStream().toArray();
  }

  /** The draw in order whose indices are the digits of a number. */
  private static double[] drawn(double[] task, int number) {
    double[] drawn = new double[task.length];
    int rest = number;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = task[rest % task.length];
      rest /= task.length;
    }
    return drawn;
  }

  private static double[] chances(Resamples resamples) {
    double[] upTo = resamples.atoms().upTo();
    double[] chances = new double[upTo.length];
    Arrays.setAll(chances, i -> (upTo[i] - (i == 0 ? 0 : upTo[i - 1])) / resamples.atoms().all());
    return chances;
  }

  private static double[] array(Collection<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
