package basin.lab.grid;

import basin.lab.yaml.Json;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;

/** Tells whether two alternatives say the same, be it {@code 0.1} and {@code 1e-1}. */
final class Sameness {
  private Sameness() {}

  /** Equal for trees that say the same. */
  static String key(Tree tree) {
    return Json.of(plain(tree));
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
    return Numeral.plain(scalar.text())
        .map(number -> new Tree.Scalar(scalar.place(), Numeral.of(value(number)), false))
        .orElse(scalar);
  }

  private static double value(String number) {
    double value = Double.parseDouble(number);
    return Double.isInfinite(value) ? Math.copySign(Double.MAX_VALUE, value) : value;
  }
}
