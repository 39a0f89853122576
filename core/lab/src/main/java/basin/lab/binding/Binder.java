package basin.lab.binding;

import basin.lab.catalog.Catalog;
import basin.lab.catalog.Component;
import basin.lab.catalog.Setting;
import basin.lab.catalog.Standard;
import basin.lab.catalog.ValueKind;
import basin.lab.catalog.Words;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import basin.spi.settings.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns trees into records. The type that is wanted decides how text is read; what is wrong is
 * taken down, and binding goes on, so that a user hears of every fault at once.
 */
public final class Binder {
  private static final int DEEPEST = 20;

  private final Catalog catalog;
  private final Faults faults;
  private final Scalars scalars;
  private final Records records;
  private final ComponentReferences references;
  private final int depth;
  private final boolean finished;
  private final Set<Component> used = new LinkedHashSet<>();
  private final Places places = new Places();

  /** Binds with the components of a catalog. */
  public Binder(Catalog catalog, Faults faults) {
    this(catalog, faults, 0, true);
  }

  private Binder(Catalog catalog, Faults faults, int depth, boolean finished) {
    this.catalog = catalog;
    this.faults = faults;
    this.scalars = new Scalars(faults);
    this.depth = depth;
    this.finished = finished;
    this.records = new Records(this, catalog, faults, finished);
    this.references = new ComponentReferences(catalog, faults);
  }

  /** Binds what nobody is going to use: what is missing there is no fault, what is wrong is. */
  static Binder ofUnfinished(Catalog catalog, Faults faults) {
    return new Binder(catalog, faults, 0, false);
  }

  /**
   * A plain record out of its settings.
   *
   * @param type the record
   * @param owner what to call it in faults
   * @return empty if faults were taken down
   */
  public <T extends Record> Optional<T> bind(Class<T> type, Tree tree, String owner) {
    return group(type, tree, owner).map(type::cast);
  }

  /** Every component that was named, or taken by default. */
  public Set<Component> used() {
    return used;
  }

  /** Every component object that was made, and where it is written. */
  public Places places() {
    return places;
  }

  /**
   * The value of a default. It goes wrong only if the plugin is wrong, or lacks a component it
   * counts on; the faults are then those of the place where the default is taken.
   */
  Optional<Object> standard(
      Setting setting, Standard standard, Label label, Place place, Optional<Range> range) {
    if (depth > DEEPEST) {
      return refuse(place, label + " is a default that holds itself, which is its plugin's fault");
    }
    Faults own = new Faults();
    Binder aside = new Binder(catalog, own, depth + 1, finished);
    Optional<Object> value = aside.value(setting.shape(), standard.tree(), label, range);
    own.list().forEach(fault -> faults.add(place, "by default, " + fault.text()));
    used.addAll(aside.used);
    places.addAll(aside.places, place);
    return value;
  }

  /** A value of some shape; empty if faults were taken down. */
  Optional<Object> value(ValueKind shape, Tree tree, Label label, Optional<Range> range) {
    if (shape instanceof ValueKind.Maybe maybe) {
      return tree.isNothing()
          ? Optional.of(Optional.empty())
          : value(maybe.content(), tree, label, range).map(Optional::of);
    }
    if (shape instanceof ValueKind.Pluggable pluggable) {
      return references
          .find(pluggable.point(), tree, label)
          .flatMap(reference -> component(reference, range));
    }
    if (shape instanceof ValueKind.Accompanied accompanied) {
      return references
          .find(accompanied.point(), tree, label)
          .flatMap(reference -> accompanied(accompanied, reference));
    }
    if (shape instanceof ValueKind.Group group) {
      return group(group.type(), tree, label.toString());
    }
    if (shape instanceof ValueKind.Named named) {
      return named(named, tree, label, range);
    }
    return shape instanceof ValueKind.Many many
        ? list(many, tree, label, range)
        : scalar(shape, tree, label, range);
  }

  private Optional<Object> scalar(ValueKind shape, Tree tree, Label label, Optional<Range> range) {
    if (!(tree instanceof Tree.Scalar scalar)) {
      String found = tree instanceof Tree.Sequence ? "a list" : "a mapping";
      return refuse(tree.place(), label + " must be " + Words.of(shape) + ", not " + found);
    }
    if (shape instanceof ValueKind.Text) {
      return scalars.text(scalar, label);
    }
    if (scalar.isNothing()) {
      return refuse(tree.place(), label + " has no value; it must be " + Words.of(shape));
    }
    if (shape instanceof ValueKind.Real) {
      return scalars.real(scalar, label, range);
    }
    if (shape instanceof ValueKind.Whole whole) {
      return scalars.whole(whole, scalar, label, range);
    }
    return shape instanceof ValueKind.Choice choice
        ? scalars.choice(choice, scalar, label)
        : scalars.truth(scalar, label);
  }

  private Optional<Object> list(
      ValueKind.Many shape, Tree tree, Label label, Optional<Range> range) {
    Optional<Tree.Sequence> found = ListForm.of(shape, tree);
    if (found.isEmpty()) {
      boolean meant = !tree.isNothing() && !shape.element().isPlain();
      String repair = meant ? "; put it in brackets: [" + Excerpt.of(tree) + "]" : "";
      return refuse(tree.place(), label + " must be " + Words.of(shape) + repair);
    }
    List<Tree> items = found.get().items();
    if (isBracketedTwice(shape, items)) {
      return refuse(
          tree.place(),
          label
              + " is a list in a list, which is for alternatives under grid; write "
              + Excerpt.of(items.get(0)));
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      value(shape.element(), items.get(i), label.at(i), range).ifPresent(values::add);
    }
    return values.size() == items.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
  }

  private Optional<Object> named(
      ValueKind.Named shape, Tree tree, Label label, Optional<Range> range) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return refuse(tree.place(), label + " must be " + Words.of(shape));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Tree.Entry entry : mapping.entries()) {
      value(shape.element(), entry.value(), Label.of(entry.key(), label.toString()), range)
          .ifPresent(value -> values.put(entry.key(), value));
    }
    return values.size() == mapping.entries().size()
        ? Optional.of(Collections.unmodifiableMap(values))
        : Optional.empty();
  }

  private static boolean isBracketedTwice(ValueKind.Many shape, List<Tree> items) {
    return items.size() == 1
        && items.get(0) instanceof Tree.Sequence
        && !(shape.element() instanceof ValueKind.Many);
  }

  private Optional<Object> group(Class<? extends Record> type, Tree tree, String owner) {
    List<Setting> settings = Setting.of(type);
    return NamedSettings.of(settings, tree, owner, faults)
        .flatMap(mapping -> records.make(type, owner, tree.place(), mapping, settings));
  }

  private Optional<Object> component(ComponentReference reference, Optional<Range> levels) {
    List<Setting> known = reference.component().settings();
    return settings(reference).flatMap(mapping -> component(reference, mapping, known, levels));
  }

  private Optional<Object> component(
      ComponentReference reference,
      Tree.Mapping mapping,
      List<Setting> known,
      Optional<Range> levels) {
    used.add(reference.component());
    Records made = records.within(levels);
    Optional<Object> component =
        made.make(
            reference.component().type(), reference.owner(), reference.place(), mapping, known);
    component.ifPresent(object -> places.add(object, reference));
    return component;
  }

  private Optional<Tree.Mapping> settings(ComponentReference reference) {
    return NamedSettings.of(
        reference.component().settings(), reference.settings(), reference.owner(), faults);
  }

  private Optional<Object> accompanied(ValueKind.Accompanied shape, ComponentReference reference) {
    Optional<Tree.Mapping> all = settings(reference);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    SplitSettings split = SplitSettings.split(all.get(), shape.companions());
    List<Setting> known = new ArrayList<>(reference.component().settings());
    known.addAll(shape.companions());
    Optional<Object> component = component(reference, split.own(), known, Optional.empty());
    return records.around(
        shape, component, reference.owner(), reference.place(), split.companions());
  }

  private Optional<Object> refuse(Place place, String text) {
    faults.add(place, text);
    return Optional.empty();
  }
}
