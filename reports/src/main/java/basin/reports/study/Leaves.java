package basin.reports.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that a trial sets, one line for each word or number: {@code optimizer.sgd.rate.constant.value
 * → 0.1}. What stands in a list has its place as a step: {@code layers[0].dense.units}.
 *
 * @param byPath in the order of the tree
 */
public record Leaves(Map<String, String> byPath) {
  /** Keeps the order. */
  public Leaves {
    byPath = Collections.unmodifiableMap(new LinkedHashMap<>(byPath));
  }

  /** Of a tree as JSON; none of what is no JSON. */
  public static Leaves of(String json) {
    Map<String, String> found = new LinkedHashMap<>();
    try {
      new Reader(json, found).value("");
    } catch (StringIndexOutOfBoundsException cut) {
      return new Leaves(Map.of());
    }
    found.remove(""); // a word is no tree
    return new Leaves(found);
  }

  /** Those on some paths. */
  public Leaves where(Predicate<String> path) {
    Map<String, String> some = new LinkedHashMap<>(byPath);
    some.keySet().removeIf(path.negate());
    return new Leaves(some);
  }

  /** As text, for comparing. */
  public String text() {
    return byPath.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Walks through JSON as Basin writes it. */
  private static final class Reader {
    private final String json;
    private final Map<String, String> found;
    private int at;

    Reader(String json, Map<String, String> found) {
      this.json = json;
      this.found = found;
    }

    void value(String path) {
      skip();
      char next = json.charAt(at);
      if (next == '{') {
        object(path);
      } else if (next == '[') {
        list(path);
      } else {
        found.put(path, next == '"' ? text() : word());
      }
    }

    private void object(String path) {
      at++;
      for (skip(); json.charAt(at) != '}'; skip()) {
        String key = text();
        skip();
        at++; // the colon
        value(path.isEmpty() ? key : path + "." + key);
        skip();
        at += json.charAt(at) == ',' ? 1 : 0;
      }
      at++;
    }

    private void list(String path) {
      at++;
      skip();
      for (int i = 0; json.charAt(at) != ']'; i++, skip()) {
        value(path + "[" + i + "]");
        skip();
        at += json.charAt(at) == ',' ? 1 : 0;
      }
      at++;
    }

    /** A quoted text; escapes are kept as they are written, for it is only compared and shown. */
    private String text() {
      int from = ++at;
      while (json.charAt(at) != '"') {
        at += json.charAt(at) == '\\' ? 2 : 1;
      }
      return json.substring(from, at++);
    }

    private String word() {
      int from = at;
      while (at < json.length() && ",]} \n".indexOf(json.charAt(at)) < 0) {
        at++;
      }
      return json.substring(from, at);
    }

    private void skip() {
      while (Character.isWhitespace(json.charAt(at))) {
        at++;
      }
    }
  }
}
