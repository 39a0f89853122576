package basin.lab.reference;

import basin.lab.binding.Binder;
import basin.lab.catalog.Bounds;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.catalog.Words;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.lab.yaml.TreeReader;
import basin.lab.yaml.Yaml;
import basin.spi.settings.BareNumber;
import basin.spi.settings.Example;
import basin.spi.settings.Range;
import basin.spi.table.TableFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes up YAML for components: what must be set, and a little of what may be. */
final class Examples {
  private static final Place HERE = Place.of("example");
  private static final int DEEPEST = 5;
  private static final int MOST_SHOWN = 3;
  private static final Map<String, String> TEXTS =
      Map.of(
          "file", "rows.csv",
          "metric", "test.accuracy",
          "by", "steps to train.loss ≤ 0.01",
          "over", "optimizer.rate");
  private static final String AXIS = "optimizer";
  private static final List<String> LEVELS = List.of("adam", "sgd");
  private static final int[] NUMBERS = {10, 2, 1, 0, -1};

  private final Catalog catalog;
  private final List<Setting> root;

  /**
   * Makes up examples.
   *
   * @param root what can be set at the top of an experiment
   */
  Examples(Catalog catalog, List<Setting> root) {
    this.catalog = catalog;
    this.root = root;
  }

  /** The component as its line has it; empty if that is no finished one. */
  Optional<Object> made(Component component) {
    Tree tree = tree(component, 0);
    Tree settings =
        tree instanceof Tree.Mapping named
            ? named.entries().get(0).value()
            : new Tree.Mapping(HERE, List.of());
    return new Binder(catalog, new Faults())
        .bind(component.type(), settings, component.name())
        .map(Object.class::cast);
  }

  /** A line for an experiment: {@code optimizer: {adam: {rate: 0.001}}}. */
  String of(Component component) {
    if (component.point() == TableFormat.class) { // no file names one
      return "# basin export NAME --format " + component.name();
    }
    Tree tree = tree(component, 0);
    return new GridExamples(catalog)
        .line(component.point(), tree)
        .orElseGet(() -> line(component.point(), tree));
  }

  /** What is all that another component is made of stands in it: {@code metrics: [accuracy]}. */
  private String line(Class<?> point, Tree tree) {
    Optional<Component> owner = owner(point);
    Optional<Setting> place = within(root, point).or(() -> usual(point));
    boolean list = place.map(Setting::shape).filter(ValueKind.Many.class::isInstance).isPresent();
    Tree value = list ? new Tree.Sequence(HERE, List.of(tree)) : tree;
    if (within(root, point).isEmpty() && owner.filter(o -> o.settings().size() == 1).isPresent()) {
      Tree.Entry entry = new Tree.Entry(HERE, owner.get().name(), value);
      return line(owner.get().point(), new Tree.Mapping(HERE, List.of(entry)));
    }
    String key = place.map(Setting::name).orElse(Words.kebab(point.getSimpleName()));
    return key + ": " + Yaml.line(value);
  }

  private Tree tree(Component component, int depth) {
    Example given = component.type().getAnnotation(Example.class);
    if (depth == 0 && given != null) {
      Tree settings = TreeReader.snippet(component.name(), given.value());
      return new Tree.Mapping(HERE, List.of(new Tree.Entry(HERE, component.name(), settings)));
    }
    List<Tree.Entry> entries = new ArrayList<>();
    for (Setting setting : component.settings()) {
      if (setting.required()) {
        entries.add(new Tree.Entry(HERE, setting.name(), value(setting, depth)));
      } else if (depth == 0 && entries.size() < MOST_SHOWN) {
        setting
            .standard()
            .filter(standard -> !standard.tree().isNothing())
            .ifPresent(
                standard -> entries.add(new Tree.Entry(HERE, setting.name(), standard.tree())));
      }
    }
    completed(component, entries, depth);
    if (entries.isEmpty()) {
      return text(component.name());
    }
    Tree settings = new Tree.Mapping(HERE, entries);
    return new Tree.Mapping(HERE, List.of(new Tree.Entry(HERE, component.name(), settings)));
  }

  /**
   * With the first optional setting that makes it one that binds, where one of several is needed.
   */
  private void completed(Component component, List<Tree.Entry> entries, int depth) {
    if (depth > 0 || binds(component, entries)) {
      return;
    }
    for (Setting setting : component.settings()) {
      if (setting.shape() instanceof ValueKind.Maybe maybe) {
        List<Tree.Entry> more = new ArrayList<>(entries);
        Tree value = value(maybe.content(), setting.range(), depth);
        more.add(new Tree.Entry(HERE, setting.name(), value));
        if (binds(component, more)) {
          entries.add(more.get(more.size() - 1));
          return;
        }
      }
    }
  }

  private boolean binds(Component component, List<Tree.Entry> settings) {
    Tree tree = new Tree.Mapping(HERE, settings);
    return new Binder(catalog, new Faults())
        .bind(component.type(), tree, component.name())
        .isPresent();
  }

  private Tree value(Setting setting, int depth) {
    return isWord(setting.shape())
        ? text(TEXTS.getOrDefault(setting.name(), setting.name()))
        : value(setting.shape(), setting.range(), depth);
  }

  /** Whether it is written as a text, as it is or in a form of its own. */
  private static boolean isWord(ValueKind shape) {
    if (shape instanceof ValueKind.Group group) {
      List<Setting> settings = Setting.of(group.type());
      return settings.size() == 1 && settings.get(0).shape() instanceof ValueKind.Text;
    }
    return shape instanceof ValueKind.Text;
  }

  /** Names of the user's own are axes. */
  private static Tree named(ValueKind element) {
    Tree value =
        element instanceof ValueKind.Many
            ? new Tree.Sequence(HERE, LEVELS.stream().map(Examples::text).toList())
            : text(LEVELS.get(0));
    return new Tree.Mapping(HERE, List.of(new Tree.Entry(HERE, AXIS, value)));
  }

  private Tree value(ValueKind shape, Optional<Range> range, int depth) {
    if (shape instanceof ValueKind.Many many) {
      return new Tree.Sequence(HERE, List.of(value(many.element(), range, depth)));
    }
    if (shape instanceof ValueKind.Named named) {
      return named(named.element());
    }
    if (shape instanceof ValueKind.Pluggable pluggable) {
      return pluggable.point().isAnnotationPresent(BareNumber.class)
          ? number(new ValueKind.Real(), range)
          : some(pluggable.point(), depth + 1);
    }
    if (shape instanceof ValueKind.Accompanied accompanied) {
      return some(accompanied.point(), depth + 1);
    }
    if (shape instanceof ValueKind.Group group) {
      return group(group.type(), depth + 1);
    }
    if (shape instanceof ValueKind.Choice choice) {
      return text(Words.names(choice).get(0));
    }
    if (shape instanceof ValueKind.Truth || shape instanceof ValueKind.Text) {
      return text(shape instanceof ValueKind.Truth ? "true" : "text");
    }
    return number(shape, range);
  }

  private Tree group(Class<? extends Record> type, int depth) {
    List<Tree.Entry> entries = new ArrayList<>();
    for (Setting setting : Setting.of(type)) {
      if (setting.required()) {
        entries.add(new Tree.Entry(HERE, setting.name(), value(setting, depth)));
      }
    }
    return new Tree.Mapping(HERE, entries);
  }

  /** A component that needs no settings, if there is one. */
  private Tree some(Class<?> point, int depth) {
    List<Component> all = catalog.of(point);
    return all.stream()
        .filter(component -> component.settings().stream().noneMatch(Setting::required))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .filter(component -> depth < DEEPEST)
        .map(component -> tree(component, depth))
        .orElse(text("…"));
  }

  private static Tree number(ValueKind shape, Optional<Range> range) {
    if (shape instanceof ValueKind.Real && range.map(r -> Bounds.hold(r, 0.1)).orElse(true)) {
      return text("0.1");
    }
    for (int number : NUMBERS) {
      if (range.isEmpty() || Bounds.hold(range.get(), number)) {
        return text(Integer.toString(number));
      }
    }
    double bound = range.orElseThrow().from();
    return text(Double.isFinite(bound) ? Integer.toString((int) Math.ceil(bound)) : "…");
  }

  /** The first component that is made of components of a point. */
  private Optional<Component> owner(Class<?> point) {
    return catalog.all().stream().filter(c -> within(c.settings(), point).isPresent()).findFirst();
  }

  /**
   * The setting under which components take one of a point: the one that is called like it, else
   * the name that most have; the first of as many.
   */
  private Optional<Setting> usual(Class<?> point) {
    Map<String, List<Setting>> byName =
        catalog.all().stream()
            .flatMap(component -> component.settings().stream())
            .filter(setting -> takes(setting.shape(), point))
            .collect(Collectors.groupingBy(Setting::name, LinkedHashMap::new, Collectors.toList()));
    String own = Words.kebab(point.getSimpleName());
    if (byName.containsKey(own)) {
      return Optional.of(byName.get(own).get(0));
    }
    int most = byName.values().stream().mapToInt(List::size).max().orElse(0);
    return byName.values().stream()
        .filter(settings -> settings.size() == most)
        .findFirst()
        .map(settings -> settings.get(0));
  }

  private static Optional<Setting> within(List<Setting> settings, Class<?> point) {
    return settings.stream().filter(setting -> takes(setting.shape(), point)).findFirst();
  }

  private static boolean takes(ValueKind shape, Class<?> point) {
    if (shape instanceof ValueKind.Many many) {
      return takes(many.element(), point);
    }
    if (shape instanceof ValueKind.Maybe maybe) {
      return takes(maybe.content(), point);
    }
    return shape instanceof ValueKind.Accompanied accompanied && accompanied.point() == point
        || shape instanceof ValueKind.Pluggable pluggable && pluggable.point() == point;
  }

  private static Tree text(String text) {
    return new Tree.Scalar(HERE, text, false);
  }
}
