package basin.lab.binding;

import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A list, however short it was written: where numbers, texts or words are listed, a single one
 * needs no brackets: {@code target: y} is {@code target: [y]}. Components and mappings always do,
 * for under {@code grid} it would not be clear whether several are meant together or in turn.
 */
public final class ListForm {
  private ListForm() {}

  /** The list; empty if the tree is none. */
  public static Optional<Tree.Sequence> of(ValueKind.Many shape, Tree tree) {
    if (tree instanceof Tree.Sequence list) {
      return Optional.of(list);
    }
    return shape.element().isPlain() && tree instanceof Tree.Scalar && !tree.isNothing()
        ? Optional.of(new Tree.Sequence(tree.place(), List.of(tree)))
        : Optional.empty();
  }
}
