package basin.lab.reference;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Spelling;
import basin.lab.catalog.Words;
import basin.lab.claims.ReadingCheck;
import basin.lab.experiment.ExperimentFile;
import basin.lab.experiment.KnownMetrics;
import basin.lab.reference.plot.Plot;
import basin.lab.yaml.Quote;
import basin.spi.report.Analysis;
import basin.spi.settings.Doc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Explains components and extension points, out of what their records say of themselves. */
public final class Reference {
  private static final String EXPERIMENT = "experiment";
  private static final Page.Row SEEDS =
      new Page.Row(
          "seeds",
          "a whole number, or a list of whole numbers",
          "",
          Optional.of("1"),
          "5 for 0 … 4, or the seeds themselves; each trial runs under every seed");
  private static final Page.Row GRID =
      new Page.Row(
          "grid",
          "a mapping from paths to lists; union, zip, when, exclude or a design",
          "",
          Optional.of(""),
          "what differs between trials, such as optimizer.adam.rate: [0.001, 0.01]; an element"
              + " that is itself a list is taken as it is; log, linear, geometric and integers are"
              + " ranges of numbers");

  private final Catalog catalog;
  private final Examples examples;
  private final Topics topics;
  private final SeriesPage series;

  /** Explains what a catalog holds. */
  public Reference(Catalog catalog) {
    this.catalog = catalog;
    this.examples = new Examples(catalog, ExperimentFile.settings());
    this.topics = new Topics(catalog, ExperimentFile.settings(), List.of(SEEDS, GRID));
    this.series = new SeriesPage(KnownMetrics.of(catalog));
  }

  /** The page of a component. */
  public Page page(Component component) {
    return Page.of(
        component, topics.companions(component), examples.of(component), plot(component));
  }

  private Optional<Plot> plot(Component component) {
    try {
      return examples.made(component).flatMap(Plot::of);
    } catch (RuntimeException | LinkageError faulty) {
      return Optional.empty(); // a plugin that fails when it runs still has a page
    }
  }

  /**
   * Plain text for a terminal about 80 columns wide: every component of a name, what there is for
   * an extension point ({@code optimizer}, {@code stopping-rules}), a series, the keys of an {@code
   * experiment}, one of them ({@code train}), or what is set in one ({@code batch}).
   *
   * @throws IllegalArgumentException if nothing has that name; the message names what is like it
   */
  public String explain(String name) {
    List<String> pages = new ArrayList<>();
    catalog.named(name).forEach(component -> pages.add(PageText.of(page(component))));
    boolean key = topics.names().contains(name);
    topics.page(name).filter(page -> key || pages.isEmpty()).ifPresent(pages::add);
    point(name).ifPresent(point -> pages.add(list(point)));
    series.of(name).ifPresent(pages::add);
    told(name).ifPresent(pages::add);
    if (name.equals(EXPERIMENT)) {
      pages.add(experiment());
    }
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("nothing is called " + Quote.of(name) + repair(name));
    }
    return String.join("\n", pages);
  }

  /** What an analysis tells of each trial. */
  private Optional<String> told(String name) {
    return catalog.of(Analysis.class).stream()
        .flatMap(
            analysis ->
                page(analysis).told().stream()
                    .filter(told -> told.name().equals(name))
                    .map(
                        told ->
                            "%s, told by the analysis %s\n\n%s\n%s"
                                .formatted(
                                    name,
                                    analysis.name(),
                                    Columns.hanging("  ", told.doc()),
                                    "  In YAML      claims: [{bound: "
                                        + name
                                        + ", at most: 0.1}]\n")))
        .findFirst();
  }

  /** The keys of an experiment that have a page, in the order of a file. */
  public List<String> keys() {
    return topics.names();
  }

  private String experiment() {
    List<Page.Row> rows = new ArrayList<>(Rows.of(ExperimentFile.settings()));
    rows.add(SEEDS);
    rows.add(GRID);
    return "experiment, a file\n\n"
        + PageText.table(rows)
        + "\n"
        + Columns.hanging("  ", "Explained further: " + String.join(", ", topics.names()) + ".");
  }

  private String repair(String name) {
    return Spelling.nearest(name, names()).isEmpty()
        ? "; there are " + EXPERIMENT + " and\n" + kinds().stripTrailing()
        : Spelling.repair(name, names(), "there are");
  }

  /** The names of components, a kind a line. */
  private String kinds() {
    int width = catalog.points().stream().mapToInt(point -> key(point).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Class<?> point : catalog.points()) {
      List<String> names =
          catalog.all().stream()
              .filter(component -> component.point() == point)
              .map(Component::name)
              .toList();
      String head = "  " + Columns.cell(key(point), width) + "  ";
      text.append(Columns.hanging(head, String.join(", ", names)));
    }
    return text.toString();
  }

  /** Every name that can be explained, sorted. */
  public List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    catalog.all().forEach(component -> names.add(component.name()));
    catalog.points().forEach(point -> names.add(key(point)));
    names.add(EXPERIMENT);
    names.addAll(topics.names());
    names.addAll(series.names());
    catalog.of(Analysis.class).forEach(analysis -> names.addAll(ReadingCheck.names(analysis)));
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
