package basin.reports.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Table;
import basin.spi.report.Report.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {
  private static final Figure FIGURE =
      new Figure("f", "F", "", new Lines(new Axis("", false), new Axis("", false), List.of()));
  private static final Table TABLE = new Table("t", "T", List.of(), List.of());

  @Test
  void aFigureIsDrawnFromWholeCurvesAndATableFromTheirEnds() {
    assertEquals(
        "SELECT experiment, number, seed, axes, series, step, epoch, evaluations, value FROM curves WHERE"
            + " experiment = 'letters' AND series = 'train.loss' ORDER BY experiment, number, series, step",
        Query.of(FIGURE.from("train.loss"), Origin.of(List.of("letters"))));
    assertEquals(
        "SELECT experiment, number, seed, axes, series, step, epoch, evaluations, value FROM finals WHERE"
            + " experiment = 'letters' AND (series IN ('a', 'b') OR series GLOB 'c.*') ORDER BY experiment,"
            + " number, series",
        Query.of(TABLE.from("a", "b", "c.*"), Origin.of(List.of("letters"))));
  }

  @Test
  void whatAnAnalysisFoundIsAmongItsUnits() {
    assertEquals(
        "SELECT * FROM units WHERE experiment = 'letters' AND analysis GLOB"
            + " '{\"stability-threshold\"*' ORDER BY experiment, number",
        Query.of(TABLE.fromAnalysis("stability-threshold"), Origin.of(List.of("letters"))));
  }

  @Test
  void quotesInNamesAreNames() {
    Origin both = Origin.of(List.of("it's", "plain"));
    assertEquals(
        "SELECT * FROM trials WHERE experiment IN ('it''s', 'plain') ORDER BY experiment, number",
        Query.of(TABLE, both));
    assertEquals("./basin compare 'it'\\''s' plain", both.command());
  }
}
