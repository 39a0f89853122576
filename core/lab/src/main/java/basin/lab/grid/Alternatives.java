package basin.lab.grid;

import basin.lab.binding.ListForm;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.ValueKind;
import basin.lab.catalog.Words;
import basin.lab.grid.spacing.Spacings;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what an axis can be. Under {@code grid}, a list means "each of these", also within an
 * alternative; an element that is itself a list is taken as it is, and so is an alternative that
 * has a name.
 */
final class Alternatives {
  static final int MOST = 100_000;

  private final Faults faults;
  private final Spacings spacings;
  private final Combinations combinations;

  Alternatives(Catalog catalog, Faults faults) {
    this.faults = faults;
    this.spacings = new Spacings(catalog, faults);
    this.combinations = new Combinations(catalog, this);
  }

  /** All that an axis stands for; nothing, with faults, if it is empty. */
  Expansion of(AxisForm axis, Optional<ValueKind> shape) {
    return axis.alternatives() instanceof Tree.Mapping named && axis.named()
        ? named(axis, named)
        : unnamed(axis, shape);
  }

  private Expansion named(AxisForm axis, Tree.Mapping alternatives) {
    if (alternatives.entries().isEmpty()) {
      faults.add(
          alternatives.place(), axis.name() + " has no alternatives; list some, each with a name");
    }
    for (Tree.Entry entry : alternatives.entries()) {
      if (entry.key().isBlank()) {
        faults.add(
            entry.place(), "an alternative of " + axis.name() + " has an empty name; give it one");
      }
    }
    return new Expansion(axis.trees(), List.of());
  }

  private Expansion unnamed(AxisForm axis, Optional<ValueKind> shape) {
    Column column = Column.of(axis.path());
    Expansion whole = new Expansion(new ArrayList<>(), new ArrayList<>());
    for (Tree alternative : written(column, shape, axis.alternatives())) {
      Expansion each = combinations.of(column, shape, alternative);
      whole.add(each);
      if (isTooLong(whole, axis.alternatives().place())) {
        return new Expansion(List.of(), List.of());
      }
    }
    return whole;
  }

  /** What a list of alternatives, a range or a single alternative stands for. */
  List<Tree> written(Column column, Optional<ValueKind> shape, Tree tree) {
    Brackets.remark(column.path(), shape, tree, faults);
    List<Tree> written = listed(column.path(), tree);
    refuseTwice(shape, written);
    written.replaceAll(each -> inBrackets(column.path(), shape, each, tree.place()));
    return written;
  }

  private List<Tree> listed(String path, Tree tree) {
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
  private Tree inBrackets(String path, Optional<ValueKind> shape, Tree alternative, Place place) {
    if (shape.isEmpty()
        || !(shape.get() instanceof ValueKind.Many many)
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

  private void refuseTwice(Optional<ValueKind> shape, List<Tree> written) {
    Set<String> seen = new HashSet<>();
    for (Tree tree : written) {
      if (!seen.add(Sameness.key(shape, tree))) {
        faults.add(tree.place(), "this alternative is listed already; remove one");
      }
    }
  }

  /** Takes a fault down if an expansion is longer than makes sense. */
  boolean isTooLong(Expansion expansion, Place place) {
    boolean tooLong = expansion.trees().size() > MOST;
    if (tooLong) {
      faults.add(place, "this comes to more than 100 000 alternatives; give fewer");
    }
    return tooLong;
  }
}
