package basin.reports.tables;

import basin.spi.report.Element;
import basin.spi.report.Element.Column;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Table;
import basin.spi.report.Renderer;
import basin.spi.report.Report;
import basin.spi.report.Report.Chapter;
import basin.spi.settings.Doc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Every table, and the data of every figure, as CSV after RFC 4180 in the folder {@code tables}.
 */
@Doc("Every table and the data of every figure as CSV (RFC 4180), in the folder tables.")
public record Csv() implements Renderer {
  /** Beside the page. */
  public static final String FOLDER = "tables";

  @Override
  public Path render(Report report, Path folder) throws IOException {
    Path tables = Files.createDirectories(folder.resolve(FOLDER));
    Exhibits exhibits = Exhibits.of(report);
    for (Chapter chapter : report.chapters()) {
      for (Element element : chapter.elements()) {
        write(element, exhibits.name(element), tables);
      }
    }
    return tables;
  }

  private static void write(Element element, String name, Path tables) throws IOException {
    if (element instanceof Table table) {
      WholeFile.write(tables.resolve(name + ".csv"), file -> write(table, new CsvText(file)));
    } else if (element instanceof Figure figure) {
      for (Map.Entry<String, CsvText> file : ChartCsv.of(figure.chart()).entrySet()) {
        WholeFile.write(tables.resolve(name + file.getKey() + ".csv"), file.getValue().toString());
      }
    }
  }

  private static void write(Table table, CsvText csv) {
    csv.row(table.columns().stream().map(Column::title).toList());
    table.rows().forEach(csv::row);
  }
}
