package basin.lab.rehearsal;

import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the setting that a refusal speaks of: the one whose text it quotes. */
final class Quoted {
  private Quoted() {}

  /** Where the text stands that a message has in quotes; empty if it has none of these. */
  static Optional<Place> place(Tree settings, String message) {
    return scalars(settings)
        .filter(scalar -> !scalar.text().isEmpty())
        .filter(scalar -> message.contains("'" + scalar.text() + "'"))
        .map(Tree.Scalar::place)
        .findFirst();
  }

  /** Where a text stands. */
  static Optional<Place> text(Tree settings, String text) {
    return scalars(settings)
        .filter(scalar -> scalar.text().equals(text))
        .map(Tree.Scalar::place)
        .findFirst();
  }

  private static Stream<Tree.Scalar> scalars(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return Stream.of(scalar);
    }
    return tree instanceof Tree.Sequence list
        ? list.items().stream().flatMap(Quoted::scalars)
        : ((Tree.Mapping) tree).entries().stream().flatMap(entry -> scalars(entry.value()));
  }
}
