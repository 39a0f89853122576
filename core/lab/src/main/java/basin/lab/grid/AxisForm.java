package basin.lab.grid;

import basin.lab.yaml.Tree;
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

  /** The same axis with other alternatives, which have no names. */
  public static Tree with(Tree axis, Tree.Entry alternatives) {
    return alternatives(axis).isPresent()
        ? ((Tree.Mapping) axis)
            .with(new Tree.Entry(alternatives.place(), ALTERNATIVES, alternatives.value()))
        : alternatives.value();
  }

  private static Optional<Tree> alternatives(Tree tree) {
    return tree instanceof Tree.Mapping mapping
            && mapping.entries().stream()
                .allMatch(e -> List.of(NAME, ALTERNATIVES).contains(e.key()))
        ? mapping.find(ALTERNATIVES).map(Tree.Entry::value)
        : Optional.empty();
  }
}
