package basin.reports.tables;

import basin.spi.report.Element;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Table;
import basin.spi.report.Report;
import java.util.IdentityHashMap;
import java.util.Map;

/** The file names of a report's tables and figures, the same for every renderer. */
public final class Exhibits {
  private final Map<Element, String> names = new IdentityHashMap<>();

  private Exhibits() {}

  /** Names every table and figure, in the order of the report. */
  public static Exhibits of(Report report) {
    Exhibits exhibits = new Exhibits();
    FileNames names = new FileNames();
    report.chapters().stream()
        .flatMap(c -> c.elements().stream())
        .forEach(e -> exhibits.add(names, e));
    return exhibits;
  }

  /** A table's or figure's file name without ending: lower case letters, digits and hyphens. */
  public String name(Element element) {
    return names.get(element);
  }

  private void add(FileNames free, Element element) {
    if (element instanceof Table table) {
      names.put(element, free.claim(table.name()));
    } else if (element instanceof Figure figure) {
      names.put(element, free.claim(figure.name()));
    }
  }
}
