package basin.lab.claims;

import basin.lab.yaml.Place;
import basin.lab.yaml.Tree;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where a claim names something, as a key or as a text. */
final class Mention {
  private Mention() {}

  /** Where a text stands; empty if it stands nowhere. */
  static Optional<Place> of(String text, Tree tree) {
    return all(text, tree).findFirst();
  }

  /** Where a text stands behind a key. */
  static Optional<Place> of(String key, String text, Tree tree) {
    return tree instanceof Tree.Mapping mapping
        ? mapping.entries().stream()
            .flatMap(
                entry ->
                    (entry.key().equals(key)
                            ? of(text, entry.value())
                            : of(key, text, entry.value()))
                        .stream())
            .findFirst()
        : Optional.empty();
  }

  private static Stream<Place> all(String text, Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar.text().equals(text) ? Stream.of(scalar.place()) : Stream.empty();
    }
    if (tree instanceof Tree.Sequence list) {
      return list.items().stream().flatMap(item -> all(text, item));
    }
    return ((Tree.Mapping) tree)
        .entries().stream()
            .flatMap(
                entry ->
                    entry.key().equals(text) ? Stream.of(entry.place()) : all(text, entry.value()));
  }
}
