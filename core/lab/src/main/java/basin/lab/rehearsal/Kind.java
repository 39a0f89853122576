package basin.lab.rehearsal;

import basin.lab.yaml.Json;
import basin.lab.yaml.Numeral;
import basin.lab.yaml.Tree;

/**
 * What trials have in common that need to be rehearsed but once: all but the numbers of their
 * optimizer, which decide where a run goes and not whether it can.
 */
final class Kind {
  private static final String OPTIMIZER = "optimizer";

  private Kind() {}

  /** Equal for trials of one kind. */
  static String of(Tree.Mapping trial) {
    return trial
        .find(OPTIMIZER)
        .map(entry -> new Tree.Entry(entry.place(), OPTIMIZER, numberless(entry.value())))
        .map(entry -> Json.of(trial.with(entry)))
        .orElseGet(() -> Json.of(trial));
  }

  private static Tree numberless(Tree tree) {
    if (tree instanceof Tree.Sequence list) {
      return new Tree.Sequence(list.place(), list.items().stream().map(Kind::numberless).toList());
    }
    if (tree instanceof Tree.Mapping mapping) {
      return new Tree.Mapping(
          mapping.place(),
          mapping.entries().stream()
              .map(entry -> new Tree.Entry(entry.place(), entry.key(), numberless(entry.value())))
              .toList());
    }
    Tree.Scalar scalar = (Tree.Scalar) tree;
    return Numeral.isNumber(scalar.text()) ? new Tree.Scalar(scalar.place(), "#", true) : scalar;
  }
}
