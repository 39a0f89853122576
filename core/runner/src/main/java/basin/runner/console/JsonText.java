package basin.runner.console;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, collections, numbers, truth values and text as JSON on one line. */
public final class JsonText {
  private JsonText() {}

  /** The JSON of a value; text is what is neither of the others, and {@code null} stays. */
  public static String of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted(entry.getKey().toString()) + ": " + of(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Collection<?> all) {
      return all.stream().map(JsonText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value == null || value instanceof Boolean || isFinite(value)) {
      return String.valueOf(value);
    }
    return quoted(value.toString());
  }

  private static boolean isFinite(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private static String quoted(String text) {
    return text.chars().mapToObj(JsonText::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int character) {
    if (character == '"' || character == '\\') {
      return "\\" + (char) character;
    }
    return character < ' ' ? "\\u%04x".formatted(character) : String.valueOf((char) character);
  }
}
