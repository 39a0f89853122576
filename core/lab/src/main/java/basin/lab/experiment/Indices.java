package basin.lab.experiment;

import basin.lab.binding.PathShape;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Walks a tree and finds the indices that it leaves open: those that are every number below another
 * setting, which is set, while they are not.
 *
 * @param catalog what can be named
 * @param open what to put in the place of settings that leave an index open
 */
record Indices(Catalog catalog, Function<Index, Tree.Mapping> open) {
  /**
   * An index that is left open.
   *
   * @param name of the index
   * @param bound the setting below which it is
   * @param owner the settings that have both
   * @param steps the way to the index, with the names of components
   */
  record Index(String name, String bound, Tree.Mapping owner, List<String> steps) {
    private static final int MOST = 100_000;

    /** Where the bound is set. */
    Place place() {
      return owner.find(bound).orElseThrow().place();
    }

    /** All that it can be; empty if the bound is no such number, which is a fault there. */
    Optional<Tree> numbers() {
      Tree below = owner.find(bound).orElseThrow().value();
      return below instanceof Tree.Scalar scalar
              && scalar.text().matches("[1-9][0-9]{0,5}")
              && Integer.parseInt(scalar.text()) <= MOST
          ? Optional.of(ImpliedAxes.numbers(place(), Integer.parseInt(scalar.text())))
          : Optional.empty();
    }

    /** The settings with a list of all that it can be. */
    Tree.Mapping spread() {
      return numbers().map(all -> owner.with(new Tree.Entry(place(), name, all))).orElse(owner);
    }
  }

  /** The index that is below a setting of that name; empty if there is none. */
  static Optional<String> below(List<Setting> settings, String bound) {
    return settings.stream()
        .filter(setting -> setting.below().filter(bound::equals).isPresent())
        .map(Setting::name)
        .findFirst();
  }

  /** A tree of some shape; as it is where its words fit no shape, which is a fault elsewhere. */
  Tree at(ValueKind shape, Tree tree, List<String> steps) {
    if (shape instanceof ValueKind.Maybe maybe) {
      return at(maybe.content(), tree, steps);
    }
    if (shape instanceof ValueKind.Many many && tree instanceof Tree.Sequence list) {
      List<Tree> items = new ArrayList<>();
      for (Tree item : list.items()) {
        items.add(at(many.element(), item, longer(steps, "[" + items.size() + "]")));
      }
      return new Tree.Sequence(list.place(), items);
    }
    if (!(tree instanceof Tree.Mapping mapping)) {
      return tree;
    }
    if (shape instanceof ValueKind.Group group) {
      return within(Setting.of(group.type()), mapping, steps);
    }
    return PathShape.point(shape).map(point -> component(point, mapping, steps)).orElse(mapping);
  }

  private Tree.Mapping component(Class<?> point, Tree.Mapping mapping, List<String> steps) {
    if (mapping.entries().size() != 1) {
      return mapping;
    }
    Tree.Entry entry = mapping.entries().get(0);
    Optional<Component> named = catalog.find(point, entry.key());
    if (named.isEmpty() || !(entry.value() instanceof Tree.Mapping settings)) {
      return mapping;
    }
    Tree inner = within(settings(named.get()), settings, longer(steps, entry.key()));
    return mapping.with(new Tree.Entry(entry.place(), entry.key(), inner));
  }

  /** None if a plugin is broken, which is said where its component is named. */
  private static List<Setting> settings(Component component) {
    try {
      return component.settings();
    } catch (IllegalArgumentException | TypeNotPresentException | LinkageError broken) {
      return List.of();
    }
  }

  /** What some settings are set to. */
  Tree.Mapping within(List<Setting> settings, Tree.Mapping written, List<String> steps) {
    Tree.Mapping changed = written;
    for (Tree.Entry entry : written.entries()) {
      Optional<ValueKind> shape = PathShape.find(settings, entry.key());
      if (shape.isPresent()) {
        Tree inner = at(shape.get(), entry.value(), longer(steps, entry.key()));
        changed = changed.with(new Tree.Entry(entry.place(), entry.key(), inner));
      }
    }
    for (Setting setting : settings) {
      Optional<String> bound = setting.below();
      if (bound.isPresent()
          && changed.find(bound.get()).isPresent()
          && changed.find(setting.name()).isEmpty()) {
        changed =
            open.apply(
                new Index(setting.name(), bound.get(), changed, longer(steps, setting.name())));
      }
    }
    return changed;
  }

  private static List<String> longer(List<String> steps, String step) {
    List<String> all = new ArrayList<>(steps);
    all.add(step);
    return List.copyOf(all);
  }
}
