package basin.lab.grid;

import basin.lab.binding.ListForm;
import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Faults;
import basin.lab.yaml.Tree;
import basin.lab.yaml.Yaml;
import java.util.Optional;

/**
 * A list of numbers or words under grid: each is an alternative, though all may have been meant as
 * one list.
 */
final class Brackets {
  private Brackets() {}

  /** Says what the list means, where it could mean another thing. */
  static void remark(String path, Optional<ValueKind> shape, Tree tree, Faults faults) {
    if (shape.isPresent()
        && shape.get() instanceof ValueKind.Many many
        && tree instanceof Tree.Sequence list
        && list.items().size() > 1
        && list.items().stream().allMatch(item -> isOneByItself(many, item))) {
      faults.remark(
          tree.place(),
          "%s: each of these %d is an alternative of its own; if they are one list, write [%s]"
              .formatted(path, list.items().size(), Yaml.line(tree)));
    }
  }

  private static boolean isOneByItself(ValueKind.Many shape, Tree item) {
    return item instanceof Tree.Scalar && ListForm.of(shape, item).isPresent();
  }
}
