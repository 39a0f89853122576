package basin.reports.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.report.Element;
import basin.spi.report.Element.Column;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Paragraph;
import basin.spi.report.Element.Table;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostTest {
  @Test
  void whereAllAskForTheSameGradientsASentenceSaysSo() {
    Invented results = new Invented().goal("train.loss", false);
    descent(results, 0, "sgd");
    descent(results, 1, "sgd");
    descent(results, 0, "adam");
    assertTrue(
        said(
            results,
            "Compared at equal cost: each of these trials took 3 passes over the training rows, all of them for"
                + " gradients."));
    assertEquals(Optional.empty(), table(results));
  }

  @Test
  void oneTrialAndOneGroupAreNotCompared() {
    Invented alone = new Invented().goal("train.loss", false);
    alone.trial(0).curve("train.loss", 4, 2);
    assertTrue(said(alone, "This trial took 1 pass over the training rows, for gradients."));
    alone.trial(1).curve("train.loss", 4, 3, 2, 1).ended(Outcome.STOPPED, "");
    assertTrue(
        said(
            alone,
            "These trials, on average, took 2 passes over the training rows, all of them for gradients."));
  }

  @Test
  void aSurfaceHasNoRowsToPassOver() {
    Invented results = new Invented().goal("train.loss", false);
    for (int seed = 0; seed < 2; seed++) {
      results.trial(seed).rowless().minimising("").curve("train.loss", 4, 3, 2, 1, 0.5);
    }
    assertTrue(said(results, "Each of these trials took 4 gradients and nothing else."));
  }

  @Test
  void valuesGradientsAndProductsStandApart() {
    Invented results = new Invented().goal("train.loss", false);
    descent(results, 0, "adam");
    searching(results, 0, 5).curve("train.loss", 4, 2, 1.5);
    searching(results, 1, 3).curve("train.loss", 4, 2, 1.5);
    results.trial(0, "optimizer", "curved").multiplying(10).curve("train.loss", 4, 3, 2);
    Table table = table(results).orElseThrow();
    assertEquals("Passes over the training rows in a trial", table.title());
    assertEquals(List.of("Group", "Trials", "Values", "Gradients", "Products"), titles(table));
    assertEquals(
        List.of(
            List.of("adam", 1, 0.0, 3.0, 0.0),
            List.of("searching", 2, 6.0, 2.0, 0.0),
            List.of("curved", 1, 0.0, 2.0, 20.0)),
        table.rows());
    assertTrue(
        said(
            results,
            "What the optimizer asked for, in passes over the training rows: the mean over the trials. A gradient"
                + " brings its value along and takes longer than a value alone, and a Hessian product longer than a"
                + " gradient, so the kinds stand apart."));
  }

  @Test
  void groupsThatStoppedSoonerShowTheirGradientsAlone() {
    Invented results = new Invented().goal("train.loss", false);
    descent(results, 0, "sgd");
    results.trial(0, "optimizer", "adam").curve("train.loss", 4, 0.5).ended(Outcome.STOPPED, "");
    Table table = table(results).orElseThrow();
    assertEquals(List.of("Group", "Trials", "Gradients"), titles(table));
    assertEquals(List.of(List.of("adam", 1, 1.0), List.of("sgd", 1, 3.0)), table.rows());
    assertTrue(
        said(
            results,
            "What the optimizer asked for, in passes over the training rows: the mean over the trials. Nothing but"
                + " gradients was asked for."));
  }

  @Test
  void oneGroupThatAsksForMoreThanGradientsHasATable() {
    Invented results = new Invented().goal("train.loss", false);
    searching(results, 0, 4).rowless().minimising("").curve("train.loss", 4, 2, 1);
    Table table = table(results).orElseThrow();
    assertEquals("Values, gradients and products in a trial", table.title());
    assertEquals(List.of(List.of("searching", 1, 6.0, 2.0)), table.rows());
  }

  @Test
  void aTrialThatDivergedCostNothingThatCouldBeCompared() {
    Invented results = new Invented().goal("train.loss", false);
    descent(results, 0, "sgd");
    descent(results, 0, "adam");
    results
        .trial(1, "optimizer", "adam")
        .curve("train.loss", 4, Double.POSITIVE_INFINITY)
        .ended(Outcome.DIVERGED, "");
    assertTrue(
        said(
            results,
            "Compared at equal cost: each of these trials that did not diverge took 3 passes over the training"
                + " rows, all of them for gradients."));
  }

  @Test
  void theChosenSettingStandsForItsGroup() {
    Invented results = new Invented().goal("train.loss", false);
    for (String rate : List.of("0.1", "1")) {
      results
          .trial(0, "optimizer", "searching", "optimizer.rate", rate)
          .costing(rate.equals("1") ? 3 : 9, 1)
          .curve("train.loss", 4, rate.equals("1") ? 1 : 2);
    }
    results.trial(0, "optimizer", "sgd", "optimizer.rate", "1").curve("train.loss", 4, 3);
    assertEquals(
        List.of(List.of("searching", 1.0, 1, 2.0, 1.0), List.of("sgd", 1.0, 1, 0.0, 1.0)),
        table(results).orElseThrow().rows());
  }

  @Test
  void trialsOfAVersionThatDidNotCountSaySo() {
    Invented results = new Invented().goal("train.loss", false);
    descent(results, 0, "sgd").uncounted();
    descent(results, 0, "adam").uncounted();
    assertTrue(
        said(
            results,
            "What these trials cost in passes over the training rows is not known: the version of Basin that ran"
                + " them did not count it."));
    assertEquals(Optional.empty(), table(results));
  }

  @Test
  void besideTrialsThatWereCountedTheOthersHaveEmptyCells() {
    Invented results = new Invented().goal("train.loss", false);
    descent(results, 0, "adam");
    results.trial(0, "optimizer", "old").uncounted().curve("train.loss", 4, 3);
    assertEquals(
        List.of(List.of("adam", 1, 3.0), Arrays.asList("old", 0, null)),
        table(results).orElseThrow().rows());
  }

  @Test
  void whereAllDivergedOrFailedNothingIsSaid() {
    Invented results = new Invented().goal("train.loss", false);
    results.trial(0).curve("train.loss", 4, 3).ended(Outcome.DIVERGED, "");
    results.trial(1).curve("train.loss", 4, 3).ended(Outcome.FAILED, "");
    assertFalse(
        find(Paragraph.class, results)
            .anyMatch(p -> p.text().contains("passes") || p.text().contains("cost")));
    assertEquals(Optional.empty(), table(results));
  }

  @Test
  void anAxisOfEvaluationsSaysWhatOneIs() {
    Invented results = new Invented().goal("train.loss", false);
    descent(results, 0, "adam");
    searching(results, 0, 4).curve("train.loss", 4, 2, 1);
    String meaning =
        " One evaluation is one value or one gradient that the optimizer asked for, over the rows of a step; Hessian"
            + " products are not counted here.";
    for (Figure figure : find(Figure.class, results).toList()) {
      assertEquals(
          figure.name().endsWith("-over-evaluations"),
          figure.reading().endsWith(meaning),
          figure.name());
    }
    for (int group = 0; group < Progress.LIMIT; group++) {
      descent(results, 0, "other " + group);
    }
    assertTrue(
        find(Figure.class, results).anyMatch(f -> f.reading().endsWith(meaning)), "in a map, too");
  }

  @Test
  void whereProductsAloneTellStepsApartCurvesStandOverSecondsToo() {
    Invented results = new Invented().goal("train.loss", false, 2);
    descent(results, 0, "adam");
    results.trial(0, "optimizer", "curved").multiplying(2).curve("train.loss", 4, 2, 1);
    assertEquals(
        List.of("progress-train.loss", "progress-train.loss-over-seconds"),
        find(Figure.class, results).map(Figure::name).toList());
    assertFalse(
        find(Table.class, results)
            .flatMap(t -> t.columns().stream())
            .anyMatch(c -> c.title().equals("Median evaluation")));
  }

  private static InventedTrial descent(Invented results, long seed, String optimizer) {
    double end = optimizer.equals("adam") ? 0.1 : 4;
    return results.trial(seed, "optimizer", optimizer).curve("train.loss", 8, 6, 5, end);
  }

  private static InventedTrial searching(Invented results, long seed, int evaluations) {
    return results.trial(seed, "optimizer", "searching").costing(evaluations, 1);
  }

  private static boolean said(Invented results, String text) {
    return find(Paragraph.class, results).anyMatch(p -> p.text().equals(text));
  }

  private static Optional<Table> table(Invented results) {
    return find(Table.class, results).filter(t -> t.name().equals("cost")).findFirst();
  }

  private static List<String> titles(Table table) {
    return table.columns().stream().map(Column::title).toList();
  }

  private static <E extends Element> Stream<E> find(Class<E> kind, Invented results) {
    return new Convergence().write(results).stream().filter(kind::isInstance).map(kind::cast);
  }
}
