package basin.lab.grid;

import basin.lab.binding.ListForm;
import basin.lab.binding.LongForm;
import basin.lab.binding.PathShape;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.Shape;
import basin.lab.catalog.Words;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an axis can be. Under {@code grid}, a list means "each of these", also within an
 * alternative; an element that is itself a list is taken as it is.
 */
final class Alternatives {
  private static final int MOST = 100_000;

  private final Catalog catalog;
  private final Faults faults;
  private final Spacings spacings;

  Alternatives(Catalog catalog, Faults faults) {
    this.catalog = catalog;
    this.faults = faults;
    this.spacings = new Spacings(catalog, faults);
  }

  /** All that a tree under a path of the grid stands for; none, with faults, if it is empty. */
  List<Alternative> of(String path, Optional<Shape> shape, Tree tree) {
    List<Tree> written = written(path, tree);
    refuseTwice(written);
    written.replaceAll(alternative -> inBrackets(path, shape, alternative, tree.place()));
    List<String> labels = Labels.of(written, shape);
    List<Alternative> all = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      for (Alternative inner : inside(path, shape, written.get(i))) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put(path, labels.get(i));
        named.putAll(inner.labels());
        all.add(new Alternative(inner.tree(), named));
      }
    }
    return limited(all, tree.place());
  }

  private List<Tree> written(String path, Tree tree) {
    if (Spacings.matches(tree)) {
      return new ArrayList<>(spacings.numbers(tree));
    }
    if (!(tree instanceof Tree.Sequence list)) {
      return new ArrayList<>(List.of(tree));
    }
    if (list.items().isEmpty()) {
      faults.add(
          tree.place(), path + " has no alternatives; list some, or take it out of the grid");
    }
    List<Tree> written = new ArrayList<>();
    for (Tree item : list.items()) {
      written.addAll(Spacings.matches(item) ? spacings.numbers(item) : List.of(item));
    }
    return written;
  }

  /** A list of components, that is one alternative, could be taken for several alternatives. */
  private Tree inBrackets(String path, Optional<Shape> shape, Tree alternative, Place place) {
    if (shape.isEmpty()
        || !(shape.get() instanceof Shape.Many many)
        || alternative.isNothing()
        || ListForm.of(many, alternative).isPresent()) {
      return alternative;
    }
    faults.add(
        place,
        path
            + " is "
            + Words.of(many)
            + "; under grid, where a list means each of these, each has brackets of its own:"
            + " [[a, b]] is one such list, [[a], [b]] are two");
    return new Tree.Sequence(alternative.place(), List.of(alternative)); // so that this is all
  }

  private void refuseTwice(List<Tree> written) {
    Set<String> seen = new HashSet<>();
    for (Tree tree : written) {
      if (!seen.add(Sameness.key(tree))) {
        faults.add(tree.place(), "this alternative is listed already; remove one");
      }
    }
  }

  /** An alternative with each combination of the lists in it, labelled by those lists alone. */
  private List<Alternative> inside(String path, Optional<Shape> shape, Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return List.of(new Alternative(tree, Map.of()));
    }
    Optional<Class<?>> point = shape.flatMap(PathShape::point);
    if (point.isEmpty() || mapping.entries().size() != 1) {
      return settings(path, settingsOf(shape), mapping);
    }
    Tree.Entry entry = mapping.entries().get(0);
    List<Setting> settings =
        catalog.find(point.get(), entry.key()).map(Component::settings).orElse(List.of());
    List<Alternative> all = new ArrayList<>();
    for (Alternative inner : settings(path, settings, written(settings, entry.value()))) {
      Tree.Entry changed = new Tree.Entry(entry.place(), entry.key(), inner.tree());
      all.add(new Alternative(new Tree.Mapping(tree.place(), List.of(changed)), inner.labels()));
    }
    return all;
  }

  private static List<Setting> settingsOf(Optional<Shape> shape) {
    return shape
        .filter(Shape.Group.class::isInstance)
        .map(group -> Setting.of(((Shape.Group) group).type()))
        .orElse(List.of());
  }

  /** Only lists need to be written out; a fault in a bare value is found where it is bound. */
  private static Tree written(List<Setting> settings, Tree tree) {
    return tree instanceof Tree.Sequence && LongForm.bare(settings).isPresent()
        ? LongForm.of(settings, tree, "", new Faults()).orElseThrow()
        : tree;
  }

  private List<Alternative> settings(String path, List<Setting> settings, Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return List.of(new Alternative(tree, Map.of()));
    }
    List<Alternative> all = List.of(new Alternative(mapping, Map.of()));
    for (Tree.Entry entry : mapping.entries()) {
      all = limited(times(all, entry, setting(path, settings, entry)), tree.place());
    }
    return all;
  }

  private List<Alternative> setting(String path, List<Setting> settings, Tree.Entry entry) {
    String inner = path + "." + entry.key();
    Optional<Shape> shape = PathShape.find(settings, entry.key());
    boolean several = entry.value() instanceof Tree.Sequence || Spacings.matches(entry.value());
    return several ? of(inner, shape, entry.value()) : inside(inner, shape, entry.value());
  }

  private static List<Alternative> times(
      List<Alternative> all, Tree.Entry entry, List<Alternative> values) {
    List<Alternative> product = new ArrayList<>();
    for (Alternative outer : all) {
      for (Alternative value : values) {
        Map<String, String> labels = new LinkedHashMap<>(outer.labels());
        labels.putAll(value.labels());
        Tree.Entry set = new Tree.Entry(entry.place(), entry.key(), value.tree());
        product.add(new Alternative(((Tree.Mapping) outer.tree()).with(set), labels));
        if (product.size() > MOST) {
          return product;
        }
      }
    }
    return product;
  }

  private List<Alternative> limited(List<Alternative> all, Place place) {
    if (all.size() <= MOST) {
      return all;
    }
    faults.add(place, "this comes to more than 100 000 alternatives; give fewer");
    return all.subList(0, 1);
  }
}
