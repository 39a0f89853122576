package basin.reports.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.invented.Invented;
import basin.spi.report.Chart.Axis;
import basin.spi.report.Chart.Lines;
import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Heading;
import basin.spi.report.Element.Mention;
import basin.spi.report.Element.Table;
import basin.spi.report.Report;
import basin.spi.report.Report.Chapter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExhibitsTest {
  private static final Table FIRST = table("ends");
  private static final Figure PICTURE = figure("course");
  private static final Table SECOND = table("ends");
  private static final Figure OTHER = figure("map");

  @Test
  void tablesAndFiguresAreCountedApartAcrossChapters() {
    Exhibits exhibits = exhibits();
    assertEquals("Table 1", exhibits.label(FIRST));
    assertEquals("Figure 1", exhibits.label(PICTURE));
    assertEquals("Table 2", exhibits.label(SECOND));
    assertEquals("Figure 2", exhibits.label(OTHER));
    assertEquals("ends-2", exhibits.name(SECOND));
  }

  @Test
  void aMentionFindsTheFirstOfItsNameAndOneOfNothingIsPassedOver() {
    assertSame(FIRST, exhibits().find(new Mention("ends")).orElseThrow());
    assertSame(OTHER, exhibits().find(new Mention("map")).orElseThrow());
    assertTrue(exhibits().find(new Mention("nowhere")).isEmpty());
  }

  private static Exhibits exhibits() {
    List<Element> first = List.of(new Heading("h"), FIRST, PICTURE);
    List<Element> second = List.of(SECOND, OTHER);
    return Exhibits.of(
        new Report(
            new Invented().experiment(),
            "",
            List.of(new Chapter("one", first), new Chapter("two", second))));
  }

  private static Table table(String name) {
    return new Table(name, "T", List.of(), List.of());
  }

  private static Figure figure(String name) {
    return new Figure(
        name, "F", "", new Lines(new Axis("", false), new Axis("", false), List.of()));
  }
}
