package basin.lab.reference.site;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Words;
import basin.lab.reference.Reference;
import basin.lab.reference.plot.Markup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The whole catalog as pages: one of contents, one of each kind, and one of an experiment's keys.
 */
public final class Site {
  private static final String INDEX = "index.html";
  private static final String EXPERIMENT = "experiment";

  private final Catalog catalog;
  private final Reference reference;

  /** Of what a catalog holds. */
  public Site(Catalog catalog) {
    this.catalog = catalog;
    this.reference = new Reference(catalog);
  }

  /**
   * Writes the pages.
   *
   * @param folder made if it is not there; pages of the same names are written over
   * @return the page to open first
   * @throws IOException if one cannot be written
   */
  public Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Class<?> point : catalog.points()) {
      Files.writeString(folder.resolve(file(point)), Frame.page(title(point), menu(), page(point)));
    }
    Files.writeString(
        folder.resolve(EXPERIMENT + ".html"), Frame.page("An experiment", menu(), experiment()));
    Path index = folder.resolve(INDEX);
    Files.writeString(index, Frame.page("The components of Basin", menu(), contents()));
    return index;
  }

  private List<Frame.Link> menu() {
    List<Frame.Link> links = new ArrayList<>();
    links.add(new Frame.Link(INDEX, "contents"));
    links.add(new Frame.Link(EXPERIMENT + ".html", EXPERIMENT));
    catalog
        .points()
        .forEach(point -> links.add(new Frame.Link(file(point), Words.several(Words.of(point)))));
    return links;
  }

  private String contents() {
    StringBuilder html = new StringBuilder();
    html.append("<p>").append(catalog.all().size()).append(" components of ");
    html.append(catalog.points().size()).append(" kinds. Each has a name in YAML, settings with");
    html.append(" defaults, and a source.</p>");
    for (Class<?> point : catalog.points()) {
      html.append("<h2><a href=\"").append(file(point)).append("\">");
      html.append(Markup.of(title(point))).append("</a></h2><ul class=\"contents\">");
      for (Component component : catalog.of(point)) {
        html.append("<li>").append(link(file(point), component)).append(' ');
        html.append(Markup.of(reference.page(component).sentence())).append("</li>");
      }
      html.append("</ul>");
    }
    return html.toString();
  }

  private String page(Class<?> point) {
    StringBuilder html = new StringBuilder();
    html.append("<p class=\"names\">");
    List<Component> components = catalog.of(point);
    components.forEach(component -> html.append(link("", component)).append(' '));
    html.append("</p>");
    components.forEach(component -> html.append(Entry.of(reference.page(component))));
    return html.toString();
  }

  private static String link(String file, Component component) {
    String name = Markup.of(component.name());
    return "<a href=\"" + file + "#" + name + "\">" + name + "</a>";
  }

  private String experiment() {
    StringBuilder html = new StringBuilder();
    html.append("<pre>").append(Markup.of(reference.explain(EXPERIMENT))).append("</pre>");
    for (String key : reference.keys()) {
      html.append("<section id=\"").append(Markup.of(key)).append("\"><pre>");
      html.append(Markup.of(reference.explain(key))).append("</pre></section>");
    }
    return html.toString();
  }

  private static String title(Class<?> point) {
    String words = Words.several(Words.of(point));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String file(Class<?> point) {
    return Words.kebab(point.getSimpleName()) + ".html";
  }
}
