package basin.lab.reference;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Spelling;
import basin.lab.catalog.Words;
import basin.lab.experiment.ExperimentFile;
import basin.lab.yaml.Quote;
import basin.spi.settings.Doc;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Explains components and extension points, out of what their records say of themselves. */
public final class Reference {
  private static final String EXPERIMENT = "experiment";

  private final Catalog catalog;
  private final Examples examples;

  /** Explains what a catalog holds. */
  public Reference(Catalog catalog) {
    this.catalog = catalog;
    this.examples = new Examples(catalog, ExperimentFile.settings());
  }

  /** The page of a component. */
  public Page page(Component component) {
    return Page.of(component, examples.of(component));
  }

  /**
   * Plain text for a terminal about 100 columns wide: every component of a name, what there is for
   * an extension point ({@code optimizer}, {@code stopping-rules}), or the keys of an {@code
   * experiment}.
   *
   * @throws IllegalArgumentException if nothing has that name; the message names what is like it
   */
  public String explain(String name) {
    StringBuilder text = new StringBuilder();
    for (Component component : catalog.named(name)) {
      text.append(text.isEmpty() ? "" : "\n").append(PageText.of(page(component)));
    }
    point(name).ifPresent(point -> text.append(text.isEmpty() ? "" : "\n").append(list(point)));
    if (name.equals(EXPERIMENT)) {
      text.append(PageText.table(Rows.of(ExperimentFile.settings())));
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing is called " + Quote.of(name) + Spelling.repair(name, names(), "there are"));
    }
    return text.toString();
  }

  /** Every name that can be explained, sorted. */
  public List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    catalog.all().forEach(component -> names.add(component.name()));
    catalog.points().forEach(point -> names.add(key(point)));
    names.add(EXPERIMENT);
    return List.copyOf(names);
  }

  private Optional<Class<?>> point(String name) {
    String wanted = name.replace(' ', '-');
    return catalog.points().stream()
        .filter(point -> wanted.equals(key(point)) || wanted.equals(Words.several(key(point))))
        .findFirst();
  }

  private String list(Class<?> point) {
    StringBuilder text = new StringBuilder(Words.several(Words.of(point))).append("\n\n");
    List<Component> components = catalog.of(point);
    int width = components.stream().mapToInt(c -> c.name().length()).max().orElse(0);
    for (Component component : components) {
      text.append(Columns.hanging("  " + padded(component.name(), width) + "  ", doc(component)));
    }
    return text.toString();
  }

  private static String doc(Component component) {
    Doc doc = component.type().getAnnotation(Doc.class);
    return doc == null ? "" : doc.value();
  }

  private static String padded(String name, int width) {
    return name + " ".repeat(width - name.length());
  }

  private static String key(Class<?> point) {
    return Words.kebab(point.getSimpleName());
  }
}
