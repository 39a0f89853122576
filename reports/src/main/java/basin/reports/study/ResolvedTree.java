package basin.reports.study;

import basin.spi.report.TreeJson;
import basin.spi.report.TrialRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a trial sets, with all defaults: maps in the order of the file, lists, and plain values as
 * text.
 *
 * @param root of the tree; an empty map where it is no JSON
 */
public record ResolvedTree(Object root) {
  /** Of a trial. */
  public static ResolvedTree of(TrialRecord trial) {
    return of(trial.tree());
  }

  /** Of JSON. */
  public static ResolvedTree of(String json) {
    try {
      return new ResolvedTree(plain(TreeJson.read(json)));
    } catch (IllegalArgumentException none) {
      return new ResolvedTree(Map.of());
    }
  }

  /** What stands at the end of a path of keys; empty if nothing does. */
  public Optional<ResolvedTree> at(String... path) {
    Object here = root;
    for (String key : path) {
      here = here instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return Optional.ofNullable(here).map(ResolvedTree::new);
  }

  /** The name of the component: the only key of a map; empty if this is none. */
  public Optional<String> name() {
    return root instanceof Map<?, ?> map && map.size() == 1
        ? Optional.of(map.keySet().iterator().next().toString())
        : Optional.empty();
  }

  /** A number, or one that a constant schedule holds; empty if it is or may become another. */
  public OptionalDouble constant() {
    Object value = at("constant", "value").map(ResolvedTree::root).orElse(root);
    try {
      return value instanceof String text
          ? OptionalDouble.of(Double.parseDouble(text))
          : OptionalDouble.empty();
    } catch (NumberFormatException word) {
      return OptionalDouble.empty();
    }
  }

  /** Its entries, in order; none if it is no map. */
  public Map<String, ResolvedTree> entries() {
    Map<String, ResolvedTree> entries = new LinkedHashMap<>();
    if (root instanceof Map<?, ?> map) {
      map.forEach((key, value) -> entries.put(key.toString(), new ResolvedTree(value)));
    }
    return Collections.unmodifiableMap(entries);
  }

  private static Object plain(Object written) {
    if (written instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((key, value) -> plain.put(TreeJson.meant(key.toString()), plain(value)));
      return plain;
    }
    return written instanceof List<?> list
        ? list.stream().map(ResolvedTree::plain).toList()
        : TreeJson.plain(written.toString());
  }
}
