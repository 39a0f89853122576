package basin.lab.grid;

import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path with alternatives, wherever it stands in a grid.
 *
 * @param entry the path and what stands behind it
 * @param design the design that draws from the alternatives, if one does
 * @param everywhere whether every combination has it
 */
public record WrittenAxis(Tree.Entry entry, Optional<Tree.Entry> design, boolean everywhere) {
  /** All in a grid, in the order of the text; what is malformed is passed by. */
  public static List<WrittenAxis> in(Tree grid) {
    List<WrittenAxis> all = new ArrayList<>();
    add(grid, true, all);
    return all;
  }

  private static void add(Tree grid, boolean everywhere, List<WrittenAxis> all) {
    for (Tree.Entry entry : entries(grid)) {
      switch (entry.key()) {
        case GridKeys.UNION -> items(entry.value()).forEach(each -> add(each, false, all));
        case GridKeys.ZIP ->
            items(entry.value()).stream()
                .flatMap(each -> entries(each).stream())
                .forEach(axis -> all.add(new WrittenAxis(axis, Optional.empty(), everywhere)));
        case GridKeys.WHEN ->
            items(entry.value()).stream()
                .filter(Tree.Mapping.class::isInstance)
                .flatMap(each -> ((Tree.Mapping) each).find(GridKeys.THEN).stream())
                .forEach(then -> add(then.value(), false, all));
        case GridKeys.EXCLUDE -> {}
        default -> {
          if (GridKeys.isDesign(entry)) {
            drawn(entry)
                .forEach(axis -> all.add(new WrittenAxis(axis, Optional.of(entry), everywhere)));
          } else {
            all.add(new WrittenAxis(entry, Optional.empty(), everywhere));
          }
        }
      }
    }
  }

  /** Whether a design draws from the alternatives. */
  boolean isDrawn() {
    return design.isPresent();
  }

  /** What a design draws. */
  static List<Tree.Entry> drawn(Tree.Entry design) {
    return ((Tree.Mapping) design.value())
        .find(GridKeys.OF)
        .map(of -> entries(of.value()))
        .orElse(List.of());
  }

  /** The elements of a list, or the one that stands without brackets. */
  static List<Tree> items(Tree tree) {
    return tree instanceof Tree.Sequence list ? list.items() : List.of(tree);
  }

  static List<Tree.Entry> entries(Tree tree) {
    return tree instanceof Tree.Mapping mapping ? mapping.entries() : List.of();
  }
}
