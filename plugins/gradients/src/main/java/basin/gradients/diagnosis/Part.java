package basin.gradients.diagnosis;

import basin.spi.report.TreeJson;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A component in a trial's tree.
 *
 * @param path to it, its name included
 * @param name of it
 * @param settings of it
 */
record Part(String path, String name, Map<?, ?> settings) {
  /** The component at a path; one without settings is a word. */
  static Part of(String path, Object tree) {
    if (tree instanceof Map<?, ?> map && map.size() == 1) {
      Map.Entry<?, ?> only = map.entrySet().iterator().next();
      String name = only.getKey().toString();
      Map<?, ?> settings = only.getValue() instanceof Map<?, ?> inner ? inner : Map.of();
      return new Part(path + "." + name, name, settings);
    }
    String word = tree == null ? "" : plain(tree);
    return new Part(path, word, Map.of());
  }

  boolean has(String setting) {
    return settings.containsKey(setting);
  }

  /** A setting that is a component; one of no name if there is none. */
  Part part(String setting) {
    return of(path + "." + setting, settings.get(setting));
  }

  /** The word of a setting. */
  Optional<String> word(String setting) {
    return Optional.ofNullable(settings.get(setting)).map(Part::plain);
  }

  /** A number, or one that a constant schedule holds; empty if it is or may become another. */
  OptionalDouble number(String setting) {
    Object value = settings.get(setting);
    if (value instanceof Map<?, ?> map && map.get("constant") instanceof Map<?, ?> constant) {
      value = constant.get("value");
    }
    try {
      return value instanceof String text
          ? OptionalDouble.of(Double.parseDouble(text))
          : OptionalDouble.empty();
    } catch (NumberFormatException word) {
      return OptionalDouble.empty();
    }
  }

  private static String plain(Object tree) {
    return TreeJson.plain(TreeJson.write(tree));
  }
}
