package basin.reports.tables;

import basin.spi.report.Element;
import basin.spi.report.Element.Exhibit;
import basin.spi.report.Element.Figure;
import basin.spi.report.Element.Mention;
import basin.spi.report.Report;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * File names and numbers of a report's tables and figures, the same for every renderer. Tables and
 * figures are counted apart, in the order in which they are read.
 */
public final class Exhibits {
  private final Map<Element, String> names = new IdentityHashMap<>();
  private final Map<Element, String> labels = new IdentityHashMap<>();
  private final Map<String, Exhibit> byName = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private Exhibits() {}

  /** Names and numbers every table and figure, in the order of the report. */
  public static Exhibits of(Report report) {
    Exhibits exhibits = new Exhibits();
    FileNames names = new FileNames();
    report.chapters().stream()
        .flatMap(c -> c.elements().stream())
        .filter(Exhibit.class::isInstance)
        .forEach(e -> exhibits.add(names, (Exhibit) e));
    return exhibits;
  }

  /** A table's or figure's file name without ending: lower case letters, digits and hyphens. */
  public String name(Element element) {
    return names.get(element);
  }

  /** What a table or figure is called on the page: {@code Figure 3}. */
  public String label(Element element) {
    return labels.get(element);
  }

  /** What is spoken of, if it is in the report. */
  public Optional<Exhibit> find(Mention mention) {
    return Optional.ofNullable(byName.get(mention.exhibit()));
  }

  private void add(FileNames free, Exhibit exhibit) {
    String kind = exhibit instanceof Figure ? "Figure" : "Table";
    names.put(exhibit, free.claim(exhibit.name()));
    labels.put(exhibit, kind + " " + counts.merge(kind, 1, Integer::sum));
    byName.putIfAbsent(exhibit.name(), exhibit);
  }
}
