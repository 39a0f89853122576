package basin.reports.minima.between;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Chart;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Verdict;
import basin.spi.report.TrialRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class BetweenMinimaTest {
  private final Invented results = new Invented().goal("train.loss", false);
  private final RecordedUnits units = new RecordedUnits();

  @Test
  void theBarrierIsToldBesideWhatTrainingGained() {
    pair("trials 1 and 2", trial(0, "sgd"), trial(1, "sgd"), 0.5);
    results.analysed("barrier", units, units);

    Verdict verdict = only(Verdict.class);

    assertEquals(
        "The straight line between two ends rises 0.5 above the mean of their losses (25 % of what"
            + " training gained); once units are matched it rises 0.05 (2.5 %).",
        verdict.text());
    assertEquals(
        "Straight: barriers of 0.5. Straight, units matched: barriers of 0.05.",
        verdict.evidence());
  }

  @Test
  void theStraightLineIsToldOnceOfTheSamePairs() {
    pair("trials 1 and 2", trial(0, "sgd"), trial(1, "sgd"), 0.5);
    results.analysed("barrier", units, units);
    results.analysed("mode-connectivity", units, units);

    List<Verdict> verdicts = all(Verdict.class);

    assertTrue(
        verdicts
            .get(1)
            .text()
            .startsWith(
                "Once units are matched the straight line between two ends rises 0.05 above"),
        verdicts::toString);
  }

  @Test
  void eachGroupHasAFindingAndAPanel() {
    pair("trials 1 and 2", trial(0, "sgd"), trial(1, "sgd"), 0.5);
    pair("trials 3 and 4", trial(0, "adam"), trial(1, "adam"), 0.3);
    results.analysed("barrier", units, units);

    assertEquals(2, all(Verdict.class).size());
    assertTrue(all(Verdict.class).get(1).text().startsWith("Adam: "), all(Verdict.class)::toString);
    Chart.Panels panels = (Chart.Panels) only(Figure.class).chart();
    assertEquals(2, panels.panels().size());
    assertArrayEquals(
        new double[] {0, 0.5, 1}, panels.panels().get(0).lines().get(0).x(), "t of three points");
  }

  @Test
  void allPairsOfThreeSeedsMakeAMatrix() {
    String[] trials = {trial(0, "sgd"), trial(1, "sgd"), trial(2, "sgd")};
    pair("a", trials[0], trials[1], 0.1);
    pair("b", trials[0], trials[2], 0.2);
    pair("c", trials[1], trials[2], 0.3);
    results.analysed("barrier", units, units);

    Chart.HeatMaps maps =
        all(Figure.class).stream()
            .map(Figure::chart)
            .filter(Chart.HeatMaps.class::isInstance)
            .map(Chart.HeatMaps.class::cast)
            .findFirst()
            .orElseThrow();
    double[][] values = maps.maps().get(0).values();
    assertEquals(0.3, values[1][2], "straight, right of the diagonal");
    assertEquals(0.03, values[2][1], 1e-15, "matched, left of it");
    assertTrue(Double.isNaN(values[1][1]));
  }

  /** Two low minima joined at 1, a trap at 2 that leads over 5, and one that nothing joins. */
  @Test
  void theDeepestTrapIsTheOneWithTheLongestClimbToALowerMinimum() {
    units
        .unit("what trial 1 descended", trial(0, "sgd"), trial(1, "sgd"))
        .number("attempts", 7)
        .number("components", 2)
        .number("minimum.loss", 0, 0.5, 2, 3)
        .number("minimum.smallest", 1, 1, 1, 1)
        .number("minimum.ends", 1, 0, 1, 0)
        .number("minimum.copies", 8, 8, 2, 1)
        .number("minimum.to-copy", 1, 1.5, Double.NaN, Double.NaN)
        .number("end.minimum", 0, 2)
        .number("pass.loss", 1, 5)
        .number("pass.from", 0, 1)
        .number("pass.to", 1, 2)
        .number("pass.lowest", -1, -2)
        .number("pass.second", 3, 4)
        .number("pass.negative", 1, 1)
        .number("pass.zero", 0, 0)
        .number("pass.gradient", 0, 0)
        .number("tree.level", 1, 5)
        .vectors("tree.children", new double[] {0, 1}, new double[] {2, 4});
    results.analysed("transition-states", units, units);

    String text = only(Verdict.class).text();

    assertTrue(
        text.contains("4 distinct minima, with 2 transition states between them, at 1 and 5."),
        text);
    assertTrue(text.contains("They lie in 2 parts that no pass joins."), text);
    assertTrue(
        text.contains("minimum 3, at 2: the lowest way from it to a lower one climbs by 3, to 5."),
        text);
    Table minima = table("minima-between");
    assertEquals(List.of(5.0, 3.0), minima.rows().get(2).subList(4, 6));
    assertEquals(null, minima.rows().get(0).get(4), "there is nothing lower");
    assertEquals(List.of(8.0, 1.5), minima.rows().get(1).subList(6, 8));
    assertEquals(null, minima.rows().get(3).get(4), "nothing leads there");
    assertEquals(1L, ((Number) minima.rows().get(0).get(0)).longValue(), "counted from 1");
    assertEquals("1 and 2", table("transition-states").rows().get(0).get(1));
    Chart.Lines graph = (Chart.Lines) only(Figure.class).chart();
    assertEquals(
        List.of("3", "1", "2", "4"), graph.x().marks().stream().map(Chart.Mark::label).toList());
  }

  @Test
  void nothingIsSaidWhereNothingWasAsked() {
    trial(0, "sgd");

    assertEquals(List.of(), new BetweenMinima().write(results));
  }

  private String trial(long seed, String optimizer) {
    results.trial(seed, "optimizer", optimizer).curve("train.loss", 2.2, 0.2);
    List<TrialRecord> trials = results.trials();
    return trials.get(trials.size() - 1).id();
  }

  private void pair(String name, String first, String second, double barrier) {
    units
        .unit(name, first, second)
        .number("same-function", 1)
        .number("straight.train.loss", 0.2, 0.2 + barrier, 0.2)
        .number("straight.barrier", barrier)
        .number("straight.excess", barrier)
        .number("matched.train.loss", 0.2, 0.2 + barrier / 10, 0.2)
        .number("matched.barrier", barrier / 10)
        .number("matched.excess", barrier / 10)
        .number("matched.moved", 3)
        .number("matched.parts", 4);
  }

  private Table table(String name) {
    return all(Table.class).stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private <E extends Element> List<E> all(Class<E> kind) {
    return new BetweenMinima()
        .write(results).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private <E extends Element> E only(Class<E> kind) {
    List<E> all = all(kind);
    assertEquals(1, all.size(), all::toString);
    return all.get(0);
  }
}
