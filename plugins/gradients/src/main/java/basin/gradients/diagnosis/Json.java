package basin.gradients.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JSON as a trial's tree is written: maps in their order, lists, and all else as its text, with its
 * quotes. So what is not changed is written as it was read.
 */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** A map, a list or a text. */
  static Object read(String json) {
    return new Json(json).value();
  }

  static String write(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> "\"" + entry.getKey() + "\": " + write(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value instanceof List<?> list
        ? list.stream().map(Json::write).collect(Collectors.joining(", ", "[", "]"))
        : value.toString();
  }

  private Object value() {
    return switch (next()) {
      case '{' -> map();
      case '[' -> list();
      case '"' -> '"' + string() + '"';
      default -> bare();
    };
  }

  private Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (at++; next() != '}'; ) {
      String key = string();
      expect(':');
      map.put(key, value());
      separate('}');
    }
    at++;
    return map;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    for (at++; next() != ']'; ) {
      list.add(value());
      separate(']');
    }
    at++;
    return list;
  }

  private String bare() {
    int from = at;
    while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  /** Escapes stay as they are written. */
  private String string() {
    expect('"');
    int from = at;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return text.substring(from, at++);
  }

  private void separate(char end) {
    if (next() != end) {
      expect(',');
    }
  }

  private void expect(char letter) {
    if (next() != letter) {
      throw new IllegalArgumentException("no JSON at character " + (at + 1));
    }
    at++;
  }

  private char next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }
}
