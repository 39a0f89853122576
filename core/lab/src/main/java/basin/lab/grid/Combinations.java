package basin.lab.grid;

import basin.lab.binding.NamedSettings;
import basin.lab.binding.PathShape;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.grid.spacing.Spacings;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An alternative with each combination of the lists in it, the last list varying fastest. */
final class Combinations {
  private final Catalog catalog;
  private final Alternatives alternatives;

  Combinations(Catalog catalog, Alternatives alternatives) {
    this.catalog = catalog;
    this.alternatives = alternatives;
  }

  Expansion of(Column column, Optional<ValueKind> shape, Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return Expansion.of(tree);
    }
    Optional<Class<?>> point = shape.flatMap(PathShape::point);
    if (point.isEmpty() || mapping.entries().size() != 1) {
      return settings(column::at, settingsOf(shape), mapping);
    }
    Tree.Entry entry = mapping.entries().get(0);
    List<Setting> settings =
        catalog.find(point.get(), entry.key()).map(Component::settings).orElse(List.of());
    Tree written = written(settings, entry.value());
    Expansion inner = settings(key -> at(column, point.get(), entry.key(), key), settings, written);
    List<Tree> trees =
        inner.trees().stream()
            .map(each -> new Tree.Entry(entry.place(), entry.key(), each))
            .map(each -> (Tree) new Tree.Mapping(tree.place(), List.of(each)))
            .toList();
    return new Expansion(trees, inner.columns());
  }

  /** A setting of a component. */
  private Column at(Column column, Class<?> point, String component, String key) {
    boolean ambiguous = catalog.find(point, key).isPresent();
    return ambiguous ? column.at(component).at(key) : column.at(key);
  }

  private static List<Setting> settingsOf(Optional<ValueKind> shape) {
    return shape
        .filter(ValueKind.Group.class::isInstance)
        .map(group -> Setting.of(((ValueKind.Group) group).type()))
        .orElse(List.of());
  }

  /** Only lists need to be written out; a fault in a bare value is found where it is bound. */
  private static Tree written(List<Setting> settings, Tree tree) {
    return tree instanceof Tree.Sequence && NamedSettings.bare(settings).isPresent()
        ? NamedSettings.of(settings, tree, "", new Faults()).orElseThrow()
        : tree;
  }

  private Expansion settings(Function<String, Column> columns, List<Setting> settings, Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return Expansion.of(tree);
    }
    Expansion all = new Expansion(new ArrayList<>(List.of(mapping)), new ArrayList<>());
    for (Tree.Entry entry : mapping.entries()) {
      Column inner = columns.apply(entry.key());
      Expansion values = setting(inner, PathShape.find(settings, entry.key()), entry.value());
      all = times(all, entry, values);
      if (alternatives.isTooLong(all, tree.place())) {
        return Expansion.of(tree);
      }
    }
    return all;
  }

  private Expansion setting(Column column, Optional<ValueKind> shape, Tree value) {
    if (!(value instanceof Tree.Sequence) && !Spacings.matches(value)) {
      return of(column, shape, value);
    }
    List<Tree> written = alternatives.written(column, shape, value);
    Expansion all = new Expansion(new ArrayList<>(), new ArrayList<>());
    if (written.size() > 1) {
      all.columns().add(column);
    }
    for (Tree each : written) {
      all.add(of(column, shape, each));
      if (alternatives.isTooLong(all, value.place())) {
        return Expansion.of(each);
      }
    }
    return all;
  }

  private static Expansion times(Expansion all, Tree.Entry entry, Expansion values) {
    Expansion product = new Expansion(new ArrayList<>(), new ArrayList<>(all.columns()));
    product.addColumns(values.columns());
    for (Tree outer : all.trees()) {
      for (Tree value : values.trees()) {
        Tree.Entry set = new Tree.Entry(entry.place(), entry.key(), value);
        product.trees().add(((Tree.Mapping) outer).with(set));
        if (product.trees().size() > Alternatives.MOST) {
          return product;
        }
      }
    }
    return product;
  }
}
