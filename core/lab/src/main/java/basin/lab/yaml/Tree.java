package basin.lab.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a YAML text says, without a guess at its meaning: text stays text until a target type reads
 * it, so {@code no} never turns into a boolean. Immutable; every node knows its place.
 */
public sealed interface Tree {
  /** Where it was written. */
  Place place();

  /** Without a value: {@code key:}, {@code ~} or {@code null}. */
  default boolean isNothing() {
    return this instanceof Scalar scalar
        && !scalar.quoted()
        && (scalar.text().isEmpty() || scalar.text().equals("~") || scalar.text().equals("null"));
  }

  /**
   * A piece of text.
   *
   * @param place where it was written
   * @param text without quotes
   * @param quoted whether it stood in quotes, and is thus no number, truth value or null
   */
  record Scalar(Place place, String text, boolean quoted) implements Tree {}

  /**
   * A list.
   *
   * @param place where it was written
   * @param items its elements
   */
  record Sequence(Place place, List<Tree> items) implements Tree {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * Keys with values, in the order of the text; no key twice.
   *
   * @param place where it was written
   * @param entries keys with values
   */
  record Mapping(Place place, List<Entry> entries) implements Tree {
    /** Copies the list. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The entry of a key. */
    public Optional<Entry> find(String key) {
      for (Entry entry : entries) {
        if (entry.key().equals(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }

    /** With a value under a key, in the key's old position or else behind the others. */
    public Mapping with(Entry added) {
      List<Entry> changed = new ArrayList<>(entries);
      for (int i = 0; i < changed.size(); i++) {
        if (changed.get(i).key().equals(added.key())) {
          changed.set(i, added);
          return new Mapping(place, changed);
        }
      }
      changed.add(added);
      return new Mapping(place, changed);
    }
  }

  /**
   * A key with its value.
   *
   * @param place of the key
   * @param key text
   * @param value what stands behind it
   */
  record Entry(Place place, String key, Tree value) {}
}
