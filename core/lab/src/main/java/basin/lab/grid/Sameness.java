package basin.lab.grid;

import basin.lab.catalog.ValueKind;
import basin.lab.yaml.Json;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;
import java.util.Optional;

/** Tells whether two alternatives say the same, be it {@code 0.1} and {@code 1e-1}. */
final class Sameness {
  private Sameness() {}

  /** Equal for trees that say the same; texts say the same only letter by letter. */
  static String key(Optional<ValueKind> shape, Tree tree) {
    return shape.filter(Sameness::isText).isPresent() ? Json.of(tree) : Json.of(plain(tree));
  }

  private static boolean isText(ValueKind shape) {
    if (shape instanceof ValueKind.Maybe maybe) {
      return isText(maybe.content());
    }
    return shape instanceof ValueKind.Text
        || shape instanceof ValueKind.Many many && isText(many.element());
  }

  private static Tree plain(Tree tree) {
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(list.place(), list.items().stream().map(Sameness::plain).toList());
    }
    if (tree instanceof Tree.Mapping mapping) {
      return new Tree.Mapping(
          mapping.place(),
          mapping.entries().stream()
              .map(entry -> new Tree.Entry(entry.place(), entry.key(), plain(entry.value())))
              .toList());
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    return Numeral.canonical(scalar.text())
        .map(number -> new Tree.Scalar(scalar.place(), number, false))
        .orElse(scalar);
  }
}
