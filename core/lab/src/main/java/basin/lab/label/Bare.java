package basin.lab.label;

import basin.lab.yaml.Tree;

/**
 * Trees in which a component that is the same number all along is that number, as people write it:
 * {@code beta: 0.9} for {@code beta: {constant: {value: 0.9}}}.
 */
public final class Bare {
  private static final String CONSTANT = "constant";

  private Bare() {}

  /** The tree as it is compared. */
  public static Tree of(Tree tree) {
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(list.place(), list.items().stream().map(Bare::of).toList());
    }
    if (!(tree instanceof Tree.Mapping mapping)) {
      return tree;
    }
    return isConstant(mapping)
        ? Form.settings(mapping).orElseThrow().entries().get(0).value()
        : new Tree.Mapping(
            mapping.place(),
            mapping.entries().stream()
                .map(entry -> new Tree.Entry(entry.place(), entry.key(), of(entry.value())))
                .toList());
  }

  private static boolean isConstant(Tree.Mapping component) {
    return Form.settings(component)
        .filter(settings -> Form.kind(component).equals(CONSTANT))
        .filter(settings -> settings.entries().size() == 1)
        .filter(settings -> Form.isNumber(settings.entries().get(0).value()))
        .isPresent();
  }
}
