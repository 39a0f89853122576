package basin.reports.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.Written;
import basin.reports.invented.Crowd;
import basin.reports.invented.Invented;
import basin.reports.invented.Sweeps;
import basin.spi.report.Element;
import basin.spi.report.Element.Column;
import basin.spi.report.Element.Table;
import basin.spi.report.Report;
import basin.spi.report.Report.Chapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  @TempDir Path folder;

  @Test
  void fieldsWithCommasQuotesAndBreaksAreQuoted() throws IOException {
    Table table =
        table(
            "t",
            Arrays.asList("plain", "a,b", "say \"hi\"", "two\nlines", null, 0.1, Double.NaN, 7L));
    new Csv().render(report(table), folder);
    assertEquals(
        "c0,c1,c2,c3,c4,c5,c6,c7\r\nplain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",,0.1,,7\r\n",
        Files.readString(folder.resolve("tables/t.csv")));
  }

  @Test
  void namesNeverLeaveTheFolderAndNeverClash() throws IOException {
    List<Object> row = List.of(1L);
    new Csv()
        .render(
            report(
                table("../../etc/passwd", row),
                table("Über ‖∂L/∂W‖", row),
                table("etc passwd", row),
                table("", row),
                table("con", row),
                table("x".repeat(300), row)),
            folder);
    assertEquals(
        List.of(
            "ber-l-w.csv",
            "con-.csv",
            "etc-passwd-2.csv",
            "etc-passwd.csv",
            "unnamed.csv",
            "x".repeat(80) + ".csv"),
        files());
  }

  @Test
  void everyTableAndFigureHasAFileAndNoPartIsLeft() throws IOException {
    Report report = Written.report(Sweeps.surface());
    new Csv().render(report, folder);
    new Csv().render(report, folder);
    Exhibits exhibits = Exhibits.of(report);
    report.chapters().stream()
        .flatMap(c -> c.elements().stream())
        .filter(e -> exhibits.name(e) != null)
        .forEach(
            e -> assertTrue(Files.exists(folder.resolve("tables/" + exhibits.name(e) + ".csv"))));
    assertTrue(files().contains("paths-1-paths.csv"));
    assertFalse(files().stream().anyMatch(f -> f.endsWith(".part")));
  }

  @Test
  void everyKindOfChartHasItsNumbers() throws IOException {
    new Csv().render(Crowd.under(report()), folder);
    assertEquals("panel,line,rate,loss,low,high", head("panels"));
    assertEquals("line,epoch,share that has not reached it,low,high", head("survival"));
    assertEquals("name,mean rank,critical difference", head("ranks"));
    assertEquals("from,to", head("ranks-joined"));
    assertEquals("part,settings tried,probability of winning", head("shares"));
    assertEquals("field,name,layer,σ,norm", head("fields"));
    assertEquals("panel,line,σ,layer,low,high", head("fields-lines"));
    assertEquals("panel,layer,share below,z", head("ridges"));
    assertEquals("panel,line,epoch,layer,norm", head("film"));
    assertEquals("panel,line,layer,norm,low,high", head("film-still"));
    assertEquals(1 + 4 * 3 * 5, lines("fields").size());
    assertEquals(1 + 3 * 6 * 5, lines("ridges").size());
    assertEquals(1 + 2 * 3 * 4, lines("film").size());
    assertEquals(1 + 5 * 3 * 4, lines("panels").size());
    assertEquals(1 + 12, lines("ranks").size());
    assertEquals(1 + 3 * 5, lines("shares").size());
  }

  private String head(String name) throws IOException {
    return lines(name).get(0);
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder.resolve("tables/" + name + ".csv"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("tables"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static Table table(String name, List<Object> row) {
    List<Column> columns =
        Stream.iterate(0, i -> i + 1).limit(row.size()).map(i -> new Column("c" + i, "")).toList();
    return new Table(name, "", columns, List.of(row));
  }

  private static Report report(Element... elements) {
    return new Report(
        new Invented().experiment(), "", List.of(new Chapter("c", List.of(elements))));
  }
}
