package basin.reports.targets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.run.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeToTargetTest {
  /** Ten epochs; the loss is 1 until the target 0.1 is reached at an epoch, 0 for never. */
  private static double[] arriving(int epoch) {
    double[] values = new double[11];
    for (int i = 0; i < values.length; i++) {
      values[i] = epoch > 0 && i >= epoch ? 0.1 : 1;
    }
    return values;
  }

  private static Invented race(int[]... arrivals) {
    Invented results = new Invented().goal("train.loss", false, 0.1);
    for (int g = 0; g < arrivals.length; g++) {
      for (int seed = 0; seed < arrivals[g].length; seed++) {
        results
            .trial(seed, "optimizer", String.valueOf((char) ('a' + g)))
            .curve("train.loss", arriving(arrivals[g][seed]));
      }
    }
    return results;
  }

  @Test
  void theFirstHasTheShortestRestrictedMean() {
    Invented results = race(new int[] {9, 8, 9, 7}, new int[] {2, 3, 3, 1}, new int[] {5, 0, 4, 6});
    List<List<Object>> rows = table(results, "time-to-target").rows();
    assertEquals(List.of("b", "c", "a"), rows.stream().map(r -> r.get(0)).toList());
    assertEquals(2.25, rows.get(0).get(5));
    assertEquals(6.25, rows.get(1).get(5), "of 5, 4, 6 and at least 10");
    String text = text(results);
    assertTrue(text.startsWith("b reaches train.loss ≤ 0.1 first: after 2.2"), text);
    assertTrue(text.contains("under each of 4 seeds"), text);
    assertTrue(text.contains("Of 12 trials, 1 ended without it; none is left out."), text);
  }

  @Test
  void whoNeverArrivesIsNotSaidToArriveWithWhoIsJustThere() {
    String text = text(race(new int[] {10, 10}, new int[] {0, 0}));
    assertTrue(
        text.contains(
            "Next is b, under 0 of 2 seeds; whoever is not there by 10 counts as that, so that the"
                + " means are equal."),
        text);
  }

  @Test
  void whatDivergedNeverArrivesAndIsToldApart() {
    Invented results = race(new int[] {2, 2}, new int[] {3, 0});
    results
        .trial(2, "optimizer", "b")
        .curve("train.loss", 1, 2, Double.POSITIVE_INFINITY)
        .ended(Outcome.DIVERGED, "the loss is not finite");
    List<Object> row = table(results, "time-to-target").rows().get(1);
    assertEquals(List.of("b", 3, 1, 1), row.subList(0, 4));
    assertEquals(
        (3 + 10 + 10) / 3.0, (Double) row.get(5), 1e-12, "it counts for the whole horizon");
    assertEquals(15.0, (Double) row.get(8), 1e-12, "3 + 10 + 2 epochs for one success");
    assertTrue(text(results).contains("1 ended without it and 1 diverged before"), text(results));
  }

  @Test
  void aGroupOfWhichAllDivergedIsLastAndNotLeftOut() {
    Invented results = race(new int[] {2, 2});
    for (int seed = 0; seed < 2; seed++) {
      results
          .trial(seed, "optimizer", "b")
          .curve("train.loss", 1, Double.POSITIVE_INFINITY)
          .ended(Outcome.DIVERGED, "the loss is not finite");
    }
    List<List<Object>> rows = table(results, "time-to-target").rows();
    assertEquals(2, rows.size());
    assertEquals(List.of("b", 2, 0, 2), rows.get(1).subList(0, 4));
  }

  @Test
  void arrivalsAreAStaircase() {
    Lines lines = (Lines) figure(race(new int[] {2, 4}), "arrivals").chart();
    Line line = lines.lines().get(0);
    assertEquals(Style.STEPS, line.style());
    assertArrayEquals(new double[] {0, 2, 4, 4}, line.x());
    assertArrayEquals(new double[] {0, 0.5, 1, 1}, line.y());
  }

  @Test
  void aTargetThatNobodyReachesIsSaid() {
    assertTrue(
        text(race(new int[] {0, 0}, new int[] {0, 0}))
            .startsWith("No trial reached train.loss ≤ 0.1."));
  }

  @Test
  void manyTargetsNeedNoWordInTheFile() {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 3; seed++) {
      results
          .trial(seed, "optimizer", "quick")
          .curve("train.loss", 100, 10, 1 + 0.01 * seed, 0.1, 0.1);
      results.trial(seed, "optimizer", "slow").curve("train.loss", 100, 80, 60 + seed, 50, 40);
    }
    List<List<Object>> rows = table(results, "targets-met-by-group").rows();
    assertEquals("quick", rows.get(0).get(0));
    assertEquals(1.0, rows.get(0).get(2), "it sets the hardest target");
    double share = Math.floor(51 * Math.log(100 / 40.0) / Math.log(1000)) / 51;
    assertEquals(share, (Double) rows.get(1).get(2), 1e-12);
    assertTrue(
        text(results).startsWith("Over 51 targets for train.loss from 100 to 0.1, quick is ahead"),
        text(results));
  }

  @Test
  void aLadderOfAnAccuracyGoesUp() {
    Invented results = new Invented().goal("validation.accuracy", true);
    for (int seed = 0; seed < 2; seed++) {
      results.trial(seed, "optimizer", "a").curve("validation.accuracy", 0.1, 0.5, 0.9);
      results.trial(seed, "optimizer", "b").curve("validation.accuracy", 0.1, 0.3, 0.5);
    }
    List<List<Object>> rows = table(results, "targets-met-by-group").rows();
    assertEquals(1.0, rows.get(0).get(2));
    assertEquals(25 / 51.0, (Double) rows.get(1).get(2), 1e-12, "half of the way");
  }

  @Test
  void aSingleGroupHasNothingToCompare() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).curve("train.loss", 3, 2, 1);
    assertTrue(new TimeToTarget().write(results).isEmpty());
  }

  @Test
  void problemsAreSolvedWithinAFactorOfTheFastest() {
    Invented results = new Invented().goal("train.loss", false, 0.1);
    int[][] arrivals = {{2, 4, 0}, {4, 1, 5}};
    for (int g = 0; g < 2; g++) {
      for (int p = 0; p < 3; p++) {
        results
            .trial(0, "optimizer", g == 0 ? "a" : "b", "problem", "p" + p)
            .on("p" + p)
            .curve("train.loss", arriving(arrivals[g][p]));
      }
    }
    List<List<Object>> rows = table(results, "profiles").rows();
    assertEquals("b", rows.get(0).get(0));
    assertEquals(2 / 3.0, (Double) rows.get(0).get(1), 1e-12, "fastest on two of three");
    assertEquals(1.0, rows.get(0).get(2));
    assertEquals(
        (2 / 3.0 + 1 + 1) / 3, (Double) rows.get(0).get(3), 1e-12, "twice as long on the first");
    assertEquals(
        (1 + 0 + 0) / 3.0, (Double) rows.get(1).get(3), 1e-12, "four times as long on the second");
    assertEquals(2 / 3.0, (Double) rows.get(1).get(2), 1e-12, "a never solves the last");
    assertFalse(figure(results, "performance-profile").title().isEmpty());
  }

  private static Figure figure(Invented results, String name) {
    return all(Figure.class, results).filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static Table table(Invented results, String name) {
    return all(Table.class, results).filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static String text(Invented results) {
    return String.join(" ", all(Paragraph.class, results).map(Paragraph::text).toList());
  }

  private static <E extends Element> Stream<E> all(Class<E> kind, Invented results) {
    return new TimeToTarget().write(results).stream().filter(kind::isInstance).map(kind::cast);
  }
}
