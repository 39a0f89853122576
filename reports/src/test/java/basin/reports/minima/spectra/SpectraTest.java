package basin.reports.minima.spectra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.reports.invented.InventedTrial;
import basin.spi.report.Chart.Line;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Chart.Panels;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Table;
import basin.spi.report.Element.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpectraTest {
  @Test
  void theWholeHessianOfAnEndPointIsJudgedElsewhere() {
    Invented results = new Invented();
    results.trial(1, "optimizer", "adam").curvature(4, 0.5, 1e-9, 0, 1, 9);
    assertEquals(List.of(), new Spectra().write(results));
  }

  @Test
  void whatWasFollowedIsSaidWithItsBound() {
    Invented results = new Invented();
    followed(results.trial(1, "optimizer", "adam"));
    Verdict verdict = only(Verdict.class, results);
    assertEquals("With adam, eigenvalues reach from −0.5 to 8 at the end.", verdict.text());
    assertEquals(
        "The largest is known to within 0.25, it began at 2 and all eigenvalues add up to 40 ± 3.",
        verdict.evidence());
  }

  @Test
  void whatOfTheCurvatureIsTheGaussNewtonMatrixIsSaid() {
    Invented results = new Invented();
    InventedTrial trial = results.trial(1, "optimizer", "adam");
    followed(trial);
    trial
        .curve("gauss-newton.largest", 7)
        .curve("gauss-newton.rest.smallest", -1)
        .curve("gauss-newton.rest.largest", 1.5);
    assertEquals(
        "With adam, eigenvalues reach from −0.5 to 8 at the end; those of the Gauss–Newton matrix to 7,"
            + " and those of what it leaves out from −1 to 1.5.",
        only(Verdict.class, results).text());
  }

  @Test
  void eigenvaluesAreDrawnOverTimeInTheirBounds() {
    Invented results = new Invented();
    followed(results.trial(1, "optimizer", "adam"));
    Lines chart = (Lines) figure(results, "eigenvalues-course").chart();
    assertEquals(
        List.of("largest", "second largest", "smallest"),
        chart.lines().stream().map(Line::label).toList());
    Line second = chart.lines().get(1);
    assertArrayEquals(new double[] {1, 6}, second.y());
    assertArrayEquals(new double[] {0.9, 5.5}, second.low(), 1e-12);
    assertArrayEquals(new double[] {1.1, 6.5}, second.high(), 1e-12);
  }

  @Test
  void ofSeveralGroupsTheOutermostAreDrawn() {
    Invented results = new Invented();
    followed(results.trial(1, "optimizer", "adam"));
    followed(results.trial(1, "optimizer", "sgd"));
    Lines chart = (Lines) figure(results, "eigenvalues-course").chart();
    assertEquals(
        List.of("adam, largest", "adam, smallest", "sgd, largest", "sgd, smallest"),
        chart.lines().stream().map(Line::label).toList());
  }

  @Test
  void columnsThatNoTrialHasAreLeftOut() {
    Invented results = new Invented();
    followed(results.trial(1, "optimizer", "adam"));
    Table table = table(results, "spectrum-ends");
    List<String> titles = table.columns().stream().map(c -> c.title()).toList();
    assertTrue(titles.contains("tr H") && titles.contains("λ max"), titles.toString());
    assertTrue(!titles.contains("λ max of G"), titles.toString());
  }

  @Test
  void aDensityIsDrawnToEitherSideOfZero() {
    Invented results = new Invented();
    results
        .trial(1, "optimizer", "adam")
        .track("curvature-density.edges", new double[] {-10, -1, -0.1, 0.1, 1, 10})
        .track("curvature-density.count", new double[] {3, 20, 70, 0, 7})
        .track("curvature-density.half", new double[] {1, 5, 8, 0, 9});
    Figure figure = figure(results, "spectrum-density");
    Panels panels = (Panels) figure.chart();
    Line above = panels.panels().get(0).lines().get(0);
    assertArrayEquals(new double[] {0.1, 1, 10}, above.x());
    assertArrayEquals(new double[] {0.1, 7, 0.1}, above.y(), "none is a tenth");
    assertArrayEquals(new double[] {0.1, 0.1, 0.1}, above.low());
    assertArrayEquals(new double[] {0.1, 16, 0.1}, above.high());
    Line below = panels.panels().get(1).lines().get(0);
    assertArrayEquals(new double[] {0.1, 1, 10}, below.x());
    assertArrayEquals(new double[] {20, 3, 0.1}, below.y());
    assertTrue(
        figure
            .reading()
            .contains("they are 100 together, of which about 70, smaller than 0.1, are not drawn"),
        figure.reading());
  }

  @Test
  void blocksStandInATableOfTheirOwn() {
    Invented results = new Invented();
    InventedTrial trial = results.trial(1, "optimizer", "adam");
    for (String block : List.of("dense1.bias", "dense1.weights")) {
      trial
          .curve("curvature-blocks.largest." + block, 5)
          .curve("curvature-blocks.largest-bound." + block, 0.5)
          .curve("curvature-blocks.smallest." + block, -1)
          .curve("curvature-blocks.smallest-bound." + block, 0.125)
          .curve("curvature-blocks.trace." + block, 12)
          .curve("curvature-blocks.trace-half." + block, 0);
    }
    Table table = table(results, "spectrum-blocks");
    assertEquals(2, table.rows().size());
    assertEquals(
        List.of("adam", "dense1.bias", 5.0, 0.5, -1.0, 0.125, 12.0, 0.0), table.rows().get(0));
  }

  private static void followed(InventedTrial trial) {
    trial
        .curve("curvature.largest", 2, 8)
        .curve("curvature.largest.bound", 0.125, 0.25)
        .curve("curvature.smallest", -1, -0.5)
        .track("curvature.top", new double[] {2, 1}, new double[] {8, 6})
        .track("curvature.top.bound", new double[] {0.125, 0.1}, new double[] {0.25, 0.5})
        .track("curvature.bottom", new double[] {-1}, new double[] {-0.5})
        .curve("curvature-trace", 40)
        .curve("curvature-trace.half", 3);
  }

  private static <E extends Element> E only(Class<E> kind, Invented results) {
    List<E> all =
        new Spectra().write(results).stream().filter(kind::isInstance).map(kind::cast).toList();
    assertEquals(1, all.size());
    return all.get(0);
  }

  private static Figure figure(Invented results, String name) {
    return new Spectra()
        .write(results).stream()
            .filter(e -> e instanceof Figure f && f.name().equals(name))
            .map(Figure.class::cast)
            .findFirst()
            .orElseThrow();
  }

  private static Table table(Invented results, String name) {
    return new Spectra()
        .write(results).stream()
            .filter(e -> e instanceof Table t && t.name().equals(name))
            .map(Table.class::cast)
            .findFirst()
            .orElseThrow();
  }
}
