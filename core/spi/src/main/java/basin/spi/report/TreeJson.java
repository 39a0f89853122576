package basin.spi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The JSON in which a trial's tree is written ({@link TrialRecord#tree}): maps in their order,
 * lists, and all else as its text, texts with their quotes and escapes. So what is not changed is
 * written as it was read.
 */
public final class TreeJson {
  private final String text;
  private int at;

  private TreeJson(String text) {
    this.text = text;
  }

  /**
   * A map, a list or the text of a value.
   *
   * @throws IllegalArgumentException if it is no JSON; the message says where
   */
  public static Object read(String json) {
    try {
      TreeJson reader = new TreeJson(json);
      Object value = reader.value();
      if (reader.next() != 0) {
        throw reader.wrong();
      }
      return value;
    } catch (StringIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the JSON is cut off", e);
    }
  }

  /** What was read, or made of the like. */
  public static String write(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> "\"" + entry.getKey() + "\": " + write(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value instanceof List<?> list
        ? list.stream().map(TreeJson::write).collect(Collectors.joining(", ", "[", "]"))
        : value.toString();
  }

  /** The text of a value, or what a text with quotes and escapes means. */
  public static String plain(String written) {
    return written.startsWith("\"") ? meant(written.substring(1, written.length() - 1)) : written;
  }

  /** What a text with escapes means, such as the key of a map. */
  public static String meant(String escaped) {
    StringBuilder meant = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char letter = escaped.charAt(i);
      if (letter != '\\') {
        meant.append(letter);
      } else if (escaped.charAt(++i) == 'u') {
        meant.append((char) Integer.parseInt(escaped.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        meant.append(control(escaped.charAt(i)));
      }
    }
    return meant.toString();
  }

  private static char control(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> letter;
    };
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
    if (at == from) {
      throw wrong();
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
      throw wrong();
    }
    at++;
  }

  /** The next letter that is no space, not yet passed; 0 at the end. */
  private char next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("no JSON at character " + (at + 1));
  }
}
