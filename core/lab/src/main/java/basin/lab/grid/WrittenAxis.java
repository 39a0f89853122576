package basin.lab.grid;

import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

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

  /**
   * A grid with something else in the place of each axis that may get more alternatives; of those
   * that are paired or drawn the number is given, so they stay.
   *
   * @param change of an axis
   * @param still looks at an axis that stays
   */
  public static Tree.Mapping changed(
      Tree.Mapping grid, UnaryOperator<Tree.Entry> change, Consumer<Tree.Entry> still) {
    List<Tree.Entry> entries = new ArrayList<>();
    for (Tree.Entry entry : grid.entries()) {
      entries.add(
          switch (entry.key()) {
            case GridKeys.UNION -> with(entry, each -> changedIn(each, change, still));
            case GridKeys.WHEN -> with(entry, each -> then(each, change, still));
            case GridKeys.ZIP -> {
              items(entry.value()).forEach(each -> entries(each).forEach(still));
              yield entry;
            }
            case GridKeys.EXCLUDE -> entry;
            default -> {
              if (GridKeys.isDesign(entry)) {
                drawn(entry).forEach(still);
                yield entry;
              }
              yield change.apply(entry);
            }
          });
    }
    return new Tree.Mapping(grid.place(), entries);
  }

  private static Tree changedIn(
      Tree grid, UnaryOperator<Tree.Entry> change, Consumer<Tree.Entry> still) {
    return grid instanceof Tree.Mapping mapping ? changed(mapping, change, still) : grid;
  }

  private static Tree then(
      Tree when, UnaryOperator<Tree.Entry> change, Consumer<Tree.Entry> still) {
    return when instanceof Tree.Mapping mapping
        ? mapping
            .find(GridKeys.THEN)
            .<Tree>map(then -> mapping.with(with(then, each -> changedIn(each, change, still))))
            .orElse(when)
        : when;
  }

  private static Tree.Entry with(Tree.Entry entry, UnaryOperator<Tree> change) {
    Tree value = entry.value();
    Tree changed =
        value instanceof Tree.Sequence list
            ? new Tree.Sequence(list.place(), list.items().stream().map(change).toList())
            : change.apply(value);
    return new Tree.Entry(entry.place(), entry.key(), changed);
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
