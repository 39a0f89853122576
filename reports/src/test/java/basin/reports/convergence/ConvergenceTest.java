package basin.reports.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.targets.TimeToTarget;
import basin.reports.tuning.Tuning;
import basin.spi.report.Chart.HeatMap;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Style;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.report.Section;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvergenceTest {
  @Test
  void theColoursOfAnAccuracyAreNoLogarithms() {
    Invented results = new Invented().goal("validation.accuracy", true);
    for (int group = 0; group < 9; group++) {
      results
          .trial(0, "optimizer", "kind" + group)
          .curve("train.loss", 2, 0.1 * 0.1 * (group + 1))
          .curve("validation.accuracy", 0.05, 0.1 + 0.1 * group);
    }
    List<String> scales =
        find(Figure.class, results)
            .filter(figure -> figure.name().startsWith("progress-"))
            .map(Figure::chart)
            .map(HeatMap.class::cast)
            .map(HeatMap::scale)
            .toList();
    assertEquals(List.of("validation.accuracy", "log₁₀ train.loss"), scales);
  }

  @Test
  void aBandEndsWhereATrialDiverged() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).curve("train.loss", 4, 2, 1, 0.5);
    results
        .trial(1)
        .curve("train.loss", 4, 8, Double.POSITIVE_INFINITY)
        .ended(Outcome.DIVERGED, "the loss is not finite");
    Line line = lines(results, "progress-train.loss").lines().get(0);
    assertArrayEquals(new double[] {0, 1}, line.x());
    assertArrayEquals(new double[] {4, 4}, line.y(), 1e-12);
    assertTrue(paragraphs(results).stream().anyMatch(p -> p.startsWith("Cut short: all trials.")));
  }

  @Test
  void aTrialThatStoppedKeepsItsLastValue() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).curve("train.loss", 4, 1, 1, 1);
    results.trial(1).curve("train.loss", 4, 1).ended(Outcome.STOPPED, "small gradient");
    Line line = lines(results, "progress-train.loss").lines().get(0);
    assertArrayEquals(new double[] {4, 1, 1, 1}, line.y(), 1e-12);
    assertFalse(paragraphs(results).stream().anyMatch(p -> p.startsWith("Cut short")));
  }

  @Test
  void aBandIsStudentsIntervalOfTheLogarithms() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).curve("train.loss", 1);
    results.trial(1).curve("train.loss", 100);
    Line line = lines(results, "progress-train.loss").lines().get(0);
    double half = 12.706204736432095 * Math.log(10);
    assertEquals(10, line.y()[0], 1e-9);
    assertEquals(10 * Math.exp(half), line.high()[0], 1e-3 * Math.exp(half));
  }

  @Test
  void whereStepsDifferInCostCurvesAndTimesStandOverTheCostToo() {
    Invented results = new Invented().goal("train.loss", false, 2);
    results.trial(0, "optimizer", "plain").costing(1, 3).curve("train.loss", 8, 4, 2, 1);
    results.trial(0, "optimizer", "searching").costing(5, 6).curve("train.loss", 8, 2, 1, 0.5);
    Line plain = lines(results, "progress-train.loss-over-evaluations").lines().get(1);
    Line searching = lines(results, "progress-train.loss-over-evaluations").lines().get(0);
    assertArrayEquals(new double[] {0, 40, 80, 120}, plain.x());
    assertArrayEquals(new double[] {0, 200, 400, 600}, searching.x());
    assertArrayEquals(
        new double[] {0, 2, 4, 6},
        lines(results, "progress-train.loss-over-seconds").lines().get(0).x(),
        1e-12);
    Table times = table(results, "time-to-target");
    assertEquals(
        List.of(1.0, 7.0, 2.0),
        lastOf(times, "searching"),
        "epoch, 4 values and a gradient, seconds");
    assertEquals(List.of(2.0, 6.0, 2.0), lastOf(times, "plain"));
  }

  @Test
  void whereStepsCostTheSameEvaluationsAreNotShown() {
    Invented results = new Invented().goal("train.loss", false, 2);
    results.trial(0, "optimizer", "a").costing(2, 3).curve("train.loss", 8, 4, 2, 1);
    results.trial(0, "optimizer", "b").costing(2, 6).curve("train.loss", 8, 2, 1, 0.5);
    assertFalse(find(Figure.class, results).anyMatch(f -> f.name().contains("-over-")));
    assertFalse(
        table(results, "time-to-target").columns().stream()
            .anyMatch(c -> c.title().contains("work")));
  }

  /** The medians of a group, in epochs, work and seconds. */
  private static List<Object> lastOf(Table times, String group) {
    List<Object> row =
        times.rows().stream().filter(r -> r.contains(group)).findFirst().orElseThrow();
    List<String> titles = times.columns().stream().map(c -> c.title()).toList();
    return List.of(
        row.get(titles.indexOf("Median epoch")),
        Math.rint(1e9 * (Double) row.get(titles.indexOf("Median work"))) / 1e9,
        row.get(titles.indexOf("Median seconds")));
  }

  @Test
  void negativeLossesAreDrawnOnALinearAxis() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).curve("train.loss", 3, -78);
    assertFalse(lines(results, "progress-train.loss").y().logarithmic());
  }

  @Test
  void divergedRatesAreCrossesAtTheWorstValue() {
    Invented results = new Invented().goal("test.accuracy", true);
    results.trial(0, "optimizer.rate", "0.1").curve("test.accuracy", 0.1, 0.8);
    results.trial(0, "optimizer.rate", "1").curve("test.accuracy", 0.1, 0.6);
    results
        .trial(0, "optimizer.rate", "10")
        .curve("test.accuracy", 0.1)
        .ended(Outcome.DIVERGED, "");
    List<Line> lines = lines(results, "rate-sensitivity").lines();
    assertEquals(
        List.of("all trials", "all trials, diverged"), lines.stream().map(Line::label).toList());
    assertArrayEquals(new double[] {0.1, 1}, lines.get(0).x());
    assertEquals(Style.POINTS, lines.get(1).style());
    assertArrayEquals(new double[] {10}, lines.get(1).x());
    assertArrayEquals(new double[] {0.6}, lines.get(1).y());
  }

  @ParameterizedTest
  @CsvSource({"1 10, POINTS", "1 10 100, POINTS", "1 10 100 1000, LINE_AND_POINTS"})
  void fewRatesAreNotJoined(String rates, Style style) {
    Invented results = new Invented().goal("test.accuracy", true);
    for (String rate : rates.split(" ")) {
      for (int seed = 0; seed < 2; seed++) {
        results.trial(seed, "optimizer.rate", rate).curve("test.accuracy", 0.5 + 0.1 * seed);
      }
    }
    Line line = lines(results, "rate-sensitivity").lines().get(0);
    assertEquals(style, line.style());
    assertEquals(line.x().length, line.low().length);
    assertEquals(0, line.low()[0], "two seeds so far apart bound an accuracy by nothing");
    assertEquals(1, line.high()[0]);
  }

  @Test
  void tablesFiguresAndRankingAverageALossAlike() {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 2; seed++) {
      results.trial(seed, "optimizer.rate", "0.1").curve("train.loss", seed == 0 ? 1 : 4);
      results.trial(seed, "optimizer.rate", "1").curve("train.loss", 2.1);
    }
    List<List<Object>> rows = table(results, "settings").rows();
    assertEquals(2, (Double) rows.get(0).get(5), 1e-12);
    assertEquals("yes, smallest", rows.get(0).get(8));
    assertEquals(2, lines(results, "rate-sensitivity").lines().get(0).y()[0], 1e-12);
    assertEquals(2, lines(results, "progress-train.loss").lines().get(0).y()[0], 1e-12);
  }

  @Test
  void ofASingleGroupEveryRateIsDrawnButForThoseThatDiverged() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0, "optimizer.rate", "0.1").curve("train.loss", 2, 1);
    results.trial(0, "optimizer.rate", "1").curve("train.loss", 2, 0.5);
    results.trial(0, "optimizer.rate", "9").curve("train.loss", 2).ended(Outcome.DIVERGED, "");
    List<Line> lines = lines(results, "progress-train.loss").lines();
    assertEquals(2, lines.size());
    assertEquals(List.of("rate 1", "rate 0.1"), lines.stream().map(Line::label).toList());
    assertEquals(List.of(1, 0), lines.stream().map(Line::color).toList());
  }

  @Test
  void aTargetThatIsNotReachedIsCensored() {
    Invented results = new Invented().goal("test.accuracy", true, 0.9);
    results.trial(0, "optimizer", "adam").curve("test.accuracy", 0.1, 0.95, 0.85);
    results.trial(1, "optimizer", "adam").curve("test.accuracy", 0.1, 0.2, 0.9);
    results.trial(2, "optimizer", "adam").curve("test.accuracy", 0.1, 0.2, 0.3);
    results.trial(0, "optimizer", "sgd").curve("test.accuracy", 0.1, 0.2, 0.9);
    results.trial(1, "optimizer", "sgd").curve("test.accuracy", 0.1, 0.2, 0.3);
    List<List<Object>> rows = table(results, "time-to-target").rows();
    assertEquals(List.of("adam", 3, 2, 0, 2.0), rows.get(0).subList(0, 5));
    assertEquals(5.0 / 3, (Double) rows.get(0).get(5), 1e-12, "of 1, 2 and at least 2");
    assertEquals(5.0 / 2, (Double) rows.get(0).get(8), 1e-12, "5 epochs for 2 that were there");
    assertEquals(Arrays.asList("sgd", 2, 1, 0, null, 2.0), rows.get(1).subList(0, 6));
  }

  @Test
  void moreThanEightGroupsAreAMapWithARowForEach() {
    Invented results = new Invented().goal("validation.accuracy", true);
    for (int i = 0; i < 11; i++) {
      for (String rate : new String[] {"0.1", "1"}) {
        results
            .trial(0, "optimizer", "o" + i, "optimizer.rate", rate)
            .curve("validation.accuracy", 0.1, rate.equals("1") ? 0.2 : 0.5 + 0.01 * i);
      }
    }
    HeatMap progress = (HeatMap) figure(results, "progress-validation.accuracy").chart();
    assertEquals(11, progress.rows().size());
    assertEquals("o10 at rate 0.1", progress.rows().get(10), "the best on top");
    assertEquals(List.of("0", "1"), progress.columns());
    assertArrayEquals(new double[] {0.1, 0.6}, progress.values()[10], 1e-12);
    HeatMap rates = (HeatMap) figure(results, "rate-sensitivity").chart();
    assertEquals(List.of("0.1", "1"), rates.columns());
    assertEquals("o10", rates.rows().get(10));
    assertArrayEquals(new double[] {0.6, 0.2}, rates.values()[10], 1e-12);
    assertEquals(22, table(results, "settings").rows().size());
  }

  @Test
  void aZeroOfOneSeedErasesNoLineAndNoBand() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0, "optimizer", "a").curve("train.loss", 4, 1, 0);
    results.trial(1, "optimizer", "a").curve("train.loss", 4, 2, 0.5);
    results.trial(0, "optimizer", "b").curve("train.loss", 4e5, 3, 2);
    results.trial(1, "optimizer", "b").curve("train.loss", 4e5, 3, 2);
    Lines lines = lines(results, "progress-train.loss");
    Line line = lines.lines().get(0);
    assertArrayEquals(new double[] {4, 1.5, 0.25}, line.y(), 1e-12);
    assertTrue(lines.y().logarithmic(), "no mean is 0");
    assertEquals(0.25, line.low()[2], "a limit of 0 stands at the lowest mean");
    assertTrue(
        figure(results, "progress-train.loss").reading().contains("drawn at the lowest mean"));
  }

  @Test
  void aMeanOfZeroIsDrawnOnALinearAxis() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0, "optimizer", "a").curve("train.loss", 4000, 1, 0);
    results.trial(0, "optimizer", "b").curve("train.loss", 4000, 3, 2);
    Lines lines = lines(results, "progress-train.loss");
    assertFalse(lines.y().logarithmic());
    assertArrayEquals(new double[] {4000, 1, 0}, lines.lines().get(0).y());
  }

  @Test
  void dataSetsAreDrawnApart() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0, "data", "a").on("a").curve("train.loss", 4, 1);
    results.trial(0, "data", "b").on("b").curve("train.loss", 9, 2);
    assertEquals(1, lines(results, "progress-train.loss-1").lines().size());
    assertEquals("train.loss over time: b", figure(results, "progress-train.loss-2").title());
  }

  private static Figure figure(Invented results, String name) {
    return find(Figure.class, results).filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  private static Lines lines(Invented results, String name) {
    return (Lines) figure(results, name).chart();
  }

  private static Table table(Invented results, String name) {
    return find(Table.class, results).filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> paragraphs(Invented results) {
    return find(Paragraph.class, results).map(Paragraph::text).toList();
  }

  private static <E extends Element> Stream<E> find(Class<E> kind, Invented results) {
    return Stream.<Section>of(new Convergence(), new TimeToTarget(), new Tuning())
        .flatMap(section -> section.write(results).stream())
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
