package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;
import basin.spi.settings.BareNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tree with its short forms written out, its defaults filled in and its numbers in one spelling,
 * so that trees that say the same look the same. Unlike {@link Canonical} it needs no record: what
 * is faulty stays as it is, for whoever binds it to complain of.
 */
public final class FullForm {
  private static final int DEEPEST = 20;

  private final Catalog catalog;
  private final boolean defaults;

  /** Reads names with a catalog. */
  public FullForm(Catalog catalog) {
    this(catalog, true);
  }

  private FullForm(Catalog catalog, boolean defaults) {
    this.catalog = catalog;
    this.defaults = defaults;
  }

  /** The same, but what is not written stays open: of trees that say only some of what is meant. */
  public static FullForm withoutDefaults(Catalog catalog) {
    return new FullForm(catalog, false);
  }

  /** The tree of something that has a shape. */
  public Tree of(ValueKind shape, Tree tree) {
    return of(shape, tree, 0);
  }

  private Tree of(ValueKind shape, Tree tree, int depth) {
    if (depth > DEEPEST || tree.isNothing() && !(shape instanceof ValueKind.Group)) {
      return tree;
    }
    if (shape instanceof ValueKind.Maybe maybe) {
      return of(maybe.content(), tree, depth);
    }
    if (shape instanceof ValueKind.Many many) {
      return ListForm.of(many, tree).map(list -> list(many, list, depth)).orElse(tree);
    }
    if (shape instanceof ValueKind.Named named && tree instanceof Tree.Mapping mapping) {
      return new Tree.Mapping(
          tree.place(),
          mapping.entries().stream()
              .map(
                  e ->
                      new Tree.Entry(e.place(), e.key(), of(named.element(), e.value(), depth + 1)))
              .toList());
    }
    if (shape instanceof ValueKind.Group group) {
      List<Setting> settings = Setting.of(group.type());
      return NamedSettings.of(settings, tree, "", new Faults())
          .map(mapping -> (Tree) settings(settings, mapping, depth))
          .orElse(tree);
    }
    if (shape instanceof ValueKind.Pluggable pluggable) {
      return component(pluggable.point(), List.of(), tree, depth);
    }
    if (shape instanceof ValueKind.Accompanied accompanied) {
      return component(accompanied.point(), accompanied.companions(), tree, depth);
    }
    return tree instanceof Tree.Scalar scalar ? plain(shape, scalar) : tree;
  }

  private Tree list(ValueKind.Many shape, Tree.Sequence list, int depth) {
    List<Tree> items =
        list.items().stream().map(item -> of(shape.element(), item, depth + 1)).toList();
    return new Tree.Sequence(list.place(), items);
  }

  private Tree component(Class<?> point, List<Setting> companions, Tree tree, int depth) {
    Optional<ComponentReference> found =
        new ComponentReferences(catalog, new Faults()).find(point, tree, Label.of("alternative"));
    if (found.isEmpty()) {
      return tree;
    }
    ComponentReference reference = found.get();
    List<Setting> known = new ArrayList<>(reference.component().settings());
    Optional<Tree.Mapping> own = NamedSettings.of(known, reference.settings(), "", new Faults());
    if (own.isEmpty()) {
      return tree;
    }
    known.addAll(companions);
    Tree.Mapping settings = settings(known, own.get(), depth);
    BareNumber bare = point.getAnnotation(BareNumber.class);
    if (bare != null && bare.value().equals(reference.name()) && settings.entries().size() == 1) {
      return settings.entries().get(0).value();
    }
    return settings.entries().isEmpty()
        ? new Tree.Scalar(tree.place(), reference.name(), true)
        : new Tree.Mapping(
            tree.place(), List.of(new Tree.Entry(reference.place(), reference.name(), settings)));
  }

  private Tree.Mapping settings(List<Setting> settings, Tree.Mapping written, int depth) {
    List<Tree.Entry> entries = new ArrayList<>();
    for (Setting setting : settings) {
      written
          .find(setting.name())
          .map(Tree.Entry::value)
          .or(() -> standard(setting, written))
          .map(value -> of(setting.shape(), value, depth + 1))
          .filter(value -> !value.isNothing())
          .ifPresent(value -> entries.add(new Tree.Entry(written.place(), setting.name(), value)));
    }
    List<String> known = settings.stream().map(Setting::name).toList();
    written.entries().stream().filter(e -> !known.contains(e.key())).forEach(entries::add);
    return new Tree.Mapping(written.place(), entries);
  }

  private Optional<Tree> standard(Setting setting, Tree.Mapping written) {
    return defaults ? setting.standard(written).map(standard -> standard.tree()) : Optional.empty();
  }

  private static Tree plain(ValueKind shape, Tree.Scalar scalar) {
    if (shape instanceof ValueKind.Text || shape instanceof ValueKind.Choice) {
      return new Tree.Scalar(scalar.place(), scalar.text(), true);
    }
    Optional<String> number =
        shape instanceof ValueKind.Real
            ? Numeral.plain(scalar.text()).map(Double::parseDouble).map(Numeral::of)
            : Numeral.canonical(scalar.text());
    return number.map(text -> (Tree) new Tree.Scalar(scalar.place(), text, false)).orElse(scalar);
  }
}
