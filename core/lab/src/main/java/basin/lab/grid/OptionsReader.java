package basin.lab.grid;

import basin.lab.binding.PathShape;
import basin.lab.binding.TreePath;
import basin.lab.catalog.Catalog;
import basin.lab.catalog.Setting;
import basin.lab.catalog.Spelling;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Place;
import basin.lab.yaml.Quote;
import basin.lab.yaml.Tree;
import basin.spi.space.Design;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads what can stand at each path of a grid. Axes of one name, which grids that are united may
 * have, are labelled together, so that what differs between them shows.
 */
final class OptionsReader {
  /**
   * What can stand at a path, before it is labelled.
   *
   * @param names that the author gave; none if there are none
   * @param picks which of them, in order, if a design draws
   */
  private record Found(
      WrittenAxis axis, AxisPart part, Expansion expansion, List<String> names, int[] picks) {
    boolean isNamed() {
      return !names.isEmpty();
    }
  }

  private final Catalog catalog;
  private final List<Setting> root;
  private final List<String> fixed;
  private final Faults faults;
  private final Alternatives alternatives;
  private final Draws draws;
  private final AxisLabels labels;

  OptionsReader(Catalog catalog, List<Setting> root, List<String> fixed, Faults faults) {
    this.catalog = catalog;
    this.root = root;
    this.fixed = fixed;
    this.faults = faults;
    this.alternatives = new Alternatives(catalog, faults);
    this.draws = new Draws(catalog, faults);
    this.labels = new AxisLabels(catalog);
  }

  /** What stands behind each entry, by the entry itself; faulty ones are left out. */
  Map<Tree.Entry, Options> read(List<WrittenAxis> written) {
    Map<String, List<Found>> byName = new LinkedHashMap<>();
    for (WrittenAxis axis : written) {
      try {
        find(axis)
            .filter(found -> isAlike(found, byName))
            .ifPresent(
                found ->
                    byName
                        .computeIfAbsent(found.part().name(), name -> new ArrayList<>())
                        .add(found));
      } catch (IllegalArgumentException malformed) {
        faults.add(axis.entry().place(), malformed.getMessage());
      }
    }
    Map<Tree.Entry, Options> options = new IdentityHashMap<>();
    byName.values().forEach(found -> label(found, options));
    return options;
  }

  private Optional<Found> find(WrittenAxis axis) {
    TreePath path = TreePath.of(axis.entry().key());
    Place place = axis.entry().place();
    if (path.head().equals("seeds")) {
      faults.add(place, "seeds vary by themselves; write seeds: [0, 1, 2] at the top");
      return Optional.empty();
    }
    if (fixed.contains(path.head())) {
      faults.add(place, path.head() + " is the same for all trials; take it out");
      return Optional.empty();
    }
    if (isMisspelt(path, place)) {
      return Optional.empty();
    }
    Optional<ValueKind> shape = PathShape.of(catalog, root, path);
    Optional<Expansion> drawn = axis.isDrawn() ? draws.numbers(axis, shape) : Optional.empty();
    if (drawn.isPresent()) {
      AxisPart part = new AxisPart(path.toString(), path, place, shape, true);
      int size = drawn.get().trees().size();
      return size == 0
          ? Optional.empty()
          : Optional.of(new Found(axis, part, drawn.get(), List.of(), all(size)));
    }
    Tree value = axis.isDrawn() ? Draws.choices(axis.entry().value()) : axis.entry().value();
    AxisForm form = AxisForm.of(path.toString(), value);
    Expansion expansion = alternatives.of(form, shape);
    int size = expansion.trees().size();
    int[] picks = axis.isDrawn() && size > 0 ? draws.picks(axis, size) : all(size);
    AxisPart part = new AxisPart(form.name(), path, place, shape, false);
    return picks.length == 0
        ? Optional.empty()
        : Optional.of(new Found(axis, part, expansion, form.names(), picks));
  }

  /** What leads nowhere and looks like a key of grids is no path. */
  private boolean isMisspelt(TreePath path, Place place) {
    boolean leads = root.stream().anyMatch(setting -> setting.name().equals(path.head()));
    List<String> keys = new ArrayList<>(GridKeys.ALL);
    catalog.of(Design.class).forEach(design -> keys.add(design.name()));
    List<String> near = leads ? List.of() : Spelling.nearest(path.head(), keys);
    if (near.isEmpty() || path.steps().size() > 1) {
      return false;
    }
    faults.add(
        place,
        "grid has no key "
            + Quote.of(path.head())
            + (near.contains(path.head())
                ? " of that form; see basin explain grid"
                : Spelling.repair(path.head(), keys, "it has")));
    return true;
  }

  private static int[] all(int size) {
    return IntStream.range(0, size).toArray();
  }

  /** Two axes of one name that set different paths cannot be told apart. */
  private boolean isAlike(Found found, Map<String, List<Found>> byName) {
    String name = found.part().name();
    boolean taken =
        byName.getOrDefault(name, List.of()).stream()
            .anyMatch(other -> !other.part().path().equals(found.part().path()));
    if (taken) {
      faults.add(
          found.part().place(), "an axis is called " + Quote.of(name) + " already; rename one");
    }
    return !taken;
  }

  private void label(List<Found> sameName, Map<Tree.Entry, Options> options) {
    Expansion together = new Expansion(new ArrayList<>(), new ArrayList<>());
    sameName.stream().filter(f -> !f.isNamed()).forEach(f -> together.add(f.expansion()));
    List<Option> labelled =
        together.trees().isEmpty()
            ? List.of()
            : labels.of(sameName.get(0).part().name(), sameName.get(0).part().shape(), together);
    int next = 0;
    for (Found found : sameName) {
      List<Option> own =
          found.isNamed() ? named(found) : labelled.subList(next, next += size(found));
      List<Option> picked = IntStream.of(found.picks()).mapToObj(own::get).toList();
      options.put(found.axis().entry(), new Options(found.part(), picked));
    }
  }

  private static int size(Found found) {
    return found.expansion().trees().size();
  }

  private static List<Option> named(Found found) {
    List<Option> all = new ArrayList<>();
    for (Tree tree : found.expansion().trees()) {
      all.add(Option.named(found.part().name(), found.names().get(all.size()), tree));
    }
    return all;
  }
}
