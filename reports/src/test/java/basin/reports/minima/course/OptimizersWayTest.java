package basin.reports.minima.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.statistics.Interval;
import basin.reports.statistics.rank.Spearman;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizersWayTest {
  @Test
  void withoutItsProbesThereIsNothingToSay() {
    Invented results = new Invented();
    results.trial(0, "optimizer", "sgd").curve("train.loss", 1);
    assertEquals(List.of(), new OptimizersWay().write(results));
  }

  @Test
  void aVisitToASaddleIsTold() {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0, "optimizer", "sgd")
        .curve("saddles.objective", 10, 5, 5, 5, 1)
        .curve("saddles.index", 3, 1, 1, 1, 0)
        .curve("saddles.smallest", -4, -2, -2, -2, 1)
        .curve("saddles.gain", 4, 0.05, 0.01, 0.08, 0.5)
        .curve("saddles.leaving", 0.1, 0.2, 0.9, 0.8, 0.7);
    List<Element> elements = new OptimizersWay().write(results);
    Table table =
        elements.stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(1, table.rows().size());
    List<Object> row = table.rows().get(0);
    assertEquals(5.0, row.get(5), "the objective where the gain is least");
    assertEquals(1.0, row.get(6));
    assertEquals(0.7, row.get(8), "of the way to the look that is away");
    String text = ((Verdict) elements.get(0)).text();
    assertTrue(text.startsWith("1 of 1 trial was seen near a saddle, for "), text);
    assertTrue(text.contains("1 of them ended by a way most of which lay in"), text);
  }

  @Test
  void whetherTheIndexFallsWithTheHeightIsToldOfEachGroup() {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 3; seed++) {
      results
          .trial(seed, "optimizer", "sgd")
          .curve("critical-points.loss", 3, 2, 1)
          .curve("critical-points.index", 4, 2, 0)
          .curve("critical-points.spearman", 0.7 + 0.1 * seed);
      results
          .trial(seed, "optimizer", "adam")
          .curve("critical-points.loss", 3, 1)
          .curve("critical-points.index", 1, 1)
          .curve("critical-points.spearman", 0.5 - 0.4 * seed);
    }
    List<Element> elements = new OptimizersWay().write(results);
    assertEquals(
        "That fewer directions bend down where it is lower shows in 1 of 2 groups: over the"
            + " critical points beside the path the rank correlation of height and index is 0.80"
            + " [95 % CI 0.55 to 1.00] with sgd and 0.10 [95 % CI −0.89 to 1.00] with adam.",
        ((Verdict) elements.get(0)).text());
    Lines chart = (Lines) ((Figure) elements.get(1)).chart();
    assertEquals(2, chart.lines().size());
    assertEquals(9, chart.lines().get(0).x().length, "three looks of three trials");
  }

  @Test
  void whoDividesGradientsIsMeasuredByWhatThatBears() {
    Invented results = new Invented().goal("train.loss", false);
    results
        .trial(0, "optimizer", "adam")
        .curve("preconditioned-sharpness.times-rate", 5, 20, 37, 39)
        .curve("preconditioned-sharpness.threshold", 38, 38, 38, 38)
        .curve("preconditioned-sharpness.late", 5, 12, 28, 37);
    List<Element> elements = new OptimizersWay().write(results);
    String found =
        elements.stream()
            .filter(Element.Verdict.class::isInstance)
            .map(e -> ((Element.Verdict) e).text())
            .findFirst()
            .orElseThrow();
    assertTrue(found.contains("at the edge of stability"), found);
    Table table =
        elements.stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .findFirst()
            .orElseThrow();
    assertTrue(table.rows().get(0).containsAll(List.of(37.0, 38.0)), table.rows()::toString);
  }

  @Test
  void fewTrialsDoNotSayWhetherFlatEndsAreBetter() {
    String text = flatness(3);
    assertEquals("3 trials are too few to say whether flatter ends do better.", text);
  }

  @Test
  void anOrderOfManyTrialsIsTold() {
    String text = flatness(20);
    assertTrue(text.startsWith("Flatter ends do better here: over 20 trials"), text);
  }

  private static String flatness(int trials) {
    Invented results = new Invented();
    for (int i = 0; i < trials; i++) {
      results
          .trial(i, "optimizer", "sgd")
          .curve("sharpness.largest", 1 + i)
          .curve("test.accuracy", 0.9 - 0.01 * (i % 2 == 0 ? i : i - 1.5));
    }
    return new OptimizersWay()
        .write(results).stream()
            .filter(Verdict.class::isInstance)
            .map(e -> ((Verdict) e).text())
            .findFirst()
            .orElseThrow();
  }

  /** Bonett and Wright's formula by hand: ρ = 0.5 of 12 pairs. */
  @Test
  void limitsOfARankCorrelationAreThoseOfTheFormula() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    double[] y = {2, 1, 4, 3, 6, 5, 12, 11, 10, 9, 8, 7};
    Interval interval = Spearman.interval(x, y);
    double rho = Spearman.of(x, y).coefficient();
    double half = 1.959963984540054 * Math.sqrt((1 + rho * rho / 2) / 9);
    assertEquals(rho, interval.center(), 1e-15);
    assertEquals(Math.tanh(atanh(rho) - half), interval.low(), 1e-12);
    assertEquals(Math.tanh(atanh(rho) + half), interval.high(), 1e-12);
    assertTrue(!Spearman.interval(x, x).known(), "an exact order has no spread");
  }

  private static double atanh(double x) {
    return Math.log((1 + x) / (1 - x)) / 2;
  }
}
