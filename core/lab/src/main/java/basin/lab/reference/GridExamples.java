package basin.lab.reference;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import basin.spi.space.Design;
import basin.spi.space.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examples of what stands under {@code grid}: a design with a distribution in it. */
final class GridExamples {
  private static final Place HERE = Place.of("example");
  private static final String PATH = "optimizer.rate";

  private final Catalog catalog;

  GridExamples(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A line for an experiment; empty if such a component stands elsewhere. */
  Optional<String> line(Class<?> point, Tree tree) {
    if (point == Distribution.class) {
      return catalog.of(Design.class).stream()
          .findFirst()
          .map(design -> line(design.name(), List.of(entry("count", text("20"))), tree));
    }
    return point == Design.class && tree instanceof Tree.Mapping named
        ? Optional.of(line(named.entries().get(0).key(), settings(named), rates()))
        : Optional.empty();
  }

  private static List<Tree.Entry> settings(Tree.Mapping named) {
    return ((Tree.Mapping) named.entries().get(0).value()).entries();
  }

  /** A distribution that needs no settings, or else a list to choose from. */
  private Tree rates() {
    return catalog.of(Distribution.class).stream()
        .filter(each -> each.settings().stream().noneMatch(Setting::required))
        .map(Component::name)
        .filter(name -> name.endsWith("-rate"))
        .findFirst()
        .map(GridExamples::text)
        .orElseGet(() -> new Tree.Sequence(HERE, List.of(text("0.01"), text("0.1"))));
  }

  private static String line(String design, List<Tree.Entry> settings, Tree drawn) {
    List<Tree.Entry> all = new ArrayList<>(settings);
    all.add(entry("of", mapping(entry(PATH, drawn))));
    return "grid: " + Yaml.line(mapping(entry(design, new Tree.Mapping(HERE, all))));
  }

  private static Tree.Mapping mapping(Tree.Entry only) {
    return new Tree.Mapping(HERE, List.of(only));
  }

  private static Tree.Entry entry(String key, Tree value) {
    return new Tree.Entry(HERE, key, value);
  }

  private static Tree text(String text) {
    return new Tree.Scalar(HERE, text, false);
  }
}
