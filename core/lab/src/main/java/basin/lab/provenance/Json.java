package basin.lab.provenance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes flat JSON: an object or an array of strings. */
public final class Json {
  private Json() {}

  /** {@code {"a":"b"}} in the order of the map, on one line. */
  public static String object(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(e -> quote(e.getKey()) + ":" + quote(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The same with one entry a line, for people. */
  public static String lines(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(e -> "  " + quote(e.getKey()) + ": " + quote(e.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  /** {@code ["a","b"]}. */
  public static String array(List<String> texts) {
    return texts.stream().map(Json::quote).collect(Collectors.joining(",", "[", "]"));
  }

  private static String quote(String text) {
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
