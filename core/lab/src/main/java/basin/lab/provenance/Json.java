package basin.lab.provenance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes JSON of strings. */
public final class Json {
  private Json() {}

  /** {@code {"a":"b"}} in the order of the map, on one line. */
  public static String object(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(e -> text(e.getKey()) + ":" + text(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The same with one entry a line, for people. */
  public static String lines(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(e -> "  " + text(e.getKey()) + ": " + text(e.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  /** An array of what is JSON already. */
  public static String list(List<String> elements) {
    return elements.stream().collect(Collectors.joining(",", "[", "]"));
  }

  /** {@code "a"}. */
  public static String text(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> append(quoted, (char) c));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, char c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append(c);
    } else if (c < ' ' || c == '\u007f') {
      quoted.append(String.format("\\u%04x", (int) c));
    } else {
      quoted.append(c);
    }
  }
}
