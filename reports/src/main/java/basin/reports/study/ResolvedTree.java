package basin.reports.study;

import basin.spi.report.TrialRecord;
import java.util.ArrayList;
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
      return new ResolvedTree(new Reader(json).whole());
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException none) {
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

  /** Reads JSON. */
  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text;
    }

    Object whole() {
      Object value = value();
      if (next() != 0) {
        throw wrong();
      }
      return value;
    }

    private Object value() {
      return switch (next()) {
        case '{' -> map();
        case '[' -> list();
        case '"' -> string();
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

    private String string() {
      expect('"');
      StringBuilder read = new StringBuilder();
      while (text.charAt(at) != '"') {
        char letter = text.charAt(at++);
        read.append(letter == '\\' ? escaped() : letter);
      }
      at++;
      return read.toString();
    }

    private char escaped() {
      char letter = text.charAt(at++);
      return switch (letter) {
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
        default -> letter;
      };
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
}
