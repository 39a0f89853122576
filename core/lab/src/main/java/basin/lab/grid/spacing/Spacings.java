package basin.lab.grid.spacing;

import basin.lab.binding.Binder;
import basin.lab.catalog.Catalog;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import java.util.List;
import java.util.Map;

/** Reads {@code log: {from, to, count}} and its kin. */
public final class Spacings {
  /**
   * By name, with the setting that tells them from a component of the name, for one may be called
   * {@code linear} but counts nothing.
   */
  private static final Map<String, Kind> KINDS =
      Map.of(
          "geometric", new Kind(Geometric.class, "count"),
          "integers", new Kind(Integers.class, "from"),
          "linear", new Kind(Linear.class, "count"),
          "log", new Kind(Log.class, "from"));

  private record Kind(Class<? extends Record> type, String sign) {}

  private final Catalog catalog;
  private final Faults faults;

  /**
   * Of a file.
   *
   * @param faults where faulty ranges are taken down
   */
  public Spacings(Catalog catalog, Faults faults) {
    this.catalog = catalog;
    this.faults = faults;
  }

  /** Whether a tree is a range. */
  public static boolean matches(Tree tree) {
    if (!(tree instanceof Tree.Mapping mapping) || mapping.entries().size() != 1) {
      return false;
    }
    Tree.Entry entry = mapping.entries().get(0);
    Kind kind = KINDS.get(entry.key());
    return kind != null
        && entry.value() instanceof Tree.Mapping settings
        && settings.find(kind.sign()).isPresent();
  }

  /** The numbers of a range; none, and faults taken down, if it is faulty. */
  public List<Tree> numbers(Tree range) {
    Tree.Entry entry = ((Tree.Mapping) range).entries().get(0);
    return new Binder(catalog, faults)
        .bind(KINDS.get(entry.key()).type(), entry.value(), entry.key())
        .map(found -> scalars((Spacing) found, range))
        .orElse(List.of());
  }

  private static List<Tree> scalars(Spacing spacing, Tree range) {
    return spacing.numbers().stream()
        .map(number -> (Tree) new Tree.Scalar(range.place(), number, false))
        .toList();
  }
}
