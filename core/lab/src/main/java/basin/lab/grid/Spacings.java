package basin.lab.grid;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import java.util.List;
import java.util.Optional;

/** Reads {@code log: {from, to, count}} and {@code linear: {from, to, count}}. */
final class Spacings {
  private final Catalog catalog;
  private final Faults faults;

  Spacings(Catalog catalog, Faults faults) {
    this.catalog = catalog;
    this.faults = faults;
  }

  /**
   * Whether a tree is a range; a component may be called {@code linear} too, but counts nothing.
   */
  static boolean matches(Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping) || mapping.entries().size() != 1) {
      return false;
    }
    Tree.Entry entry = mapping.entries().get(0);
    return entry.value() instanceof Tree.Mapping settings
        && (entry.key().equals("log") && settings.find("from").isPresent()
            || entry.key().equals("linear") && settings.find("count").isPresent());
  }

  /** The numbers of a range; none, and faults taken down, if it is faulty. */
  List<Tree> numbers(Tree range) {
    Tree.Entry entry = ((Tree.Mapping) range).entries().get(0);
    Binder binder = new Binder(catalog, faults);
    Optional<? extends Spacing> spacing =
        entry.key().equals("log")
            ? binder.bind(Spacing.Log.class, entry.value(), "log")
            : binder.bind(Spacing.Linear.class, entry.value(), "linear");
    return spacing.map(found -> scalars(found, range)).orElse(List.of());
  }

  private static List<Tree> scalars(Spacing spacing, Tree range) {
    return spacing.numbers().stream()
        .map(number -> (Tree) new Tree.Scalar(range.place(), number, false))
        .toList();
  }
}
