package basin.lab.grid;

import basin.lab.grid.spacing.Spacings;
import basin.lab.yaml.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An axis as written: a path with alternatives, or with a name and alternatives, which may have
 * names too.
 *
 * @param path where the alternatives go
 * @param name of the axis; its path if it was not given one
 * @param alternatives what stands for them
 * @param named whether they have names
 */
public record AxisForm(String path, String name, Tree alternatives, boolean named) {
  private static final String NAME = "name";
  private static final String ALTERNATIVES = "alternatives";

  /** What stands behind a path of the grid. */
  public static AxisForm of(String path, Tree tree) {
    Optional<Tree> alternatives = alternatives(tree);
    if (alternatives.isEmpty()) {
      return new AxisForm(path, path, tree, false);
    }
    String name =
        ((Tree.Mapping) tree)
            .find(NAME)
            .map(Tree.Entry::value)
            .filter(Tree.Scalar.class::isInstance)
            .map(text -> ((Tree.Scalar) text).text())
            .filter(text -> !text.isBlank())
            .orElse(path);
    Tree all = alternatives.get();
    return new AxisForm(path, name, all, all instanceof Tree.Mapping && !Spacings.matches(all));
  }

  /** What stands behind a path, with other alternatives. */
  public static Tree with(Tree axis, Tree alternatives) {
    return alternatives(axis).isPresent()
        ? ((Tree.Mapping) axis)
            .with(new Tree.Entry(alternatives.place(), ALTERNATIVES, alternatives))
        : alternatives;
  }

  /** The alternatives without their names; none if they have none. */
  public List<Tree> trees() {
    return named
        ? ((Tree.Mapping) alternatives).entries().stream().map(Tree.Entry::value).toList()
        : List.of();
  }

  /** The names of the alternatives; none if they have none. */
  List<String> names() {
    return named
        ? ((Tree.Mapping) alternatives).entries().stream().map(Tree.Entry::key).toList()
        : List.of();
  }

  /** Other alternatives under the same names. */
  public Tree renamed(Tree.Sequence trees) {
    List<Tree.Entry> entries = new ArrayList<>();
    for (Tree.Entry entry : ((Tree.Mapping) alternatives).entries()) {
      Tree tree = trees.items().get(entries.size());
      entries.add(new Tree.Entry(entry.place(), entry.key(), tree));
    }
    return new Tree.Mapping(alternatives.place(), entries);
  }

  private static Optional<Tree> alternatives(Tree tree) {
    return tree instanceof Tree.Mapping mapping
            && mapping.entries().stream()
                .allMatch(e -> List.of(NAME, ALTERNATIVES).contains(e.key()))
        ? mapping.find(ALTERNATIVES).map(Tree.Entry::value)
        : Optional.empty();
  }
}
