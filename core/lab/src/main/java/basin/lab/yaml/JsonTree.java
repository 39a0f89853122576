package basin.lab.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON as {@link Json} writes it: strings are text in quotes, the rest is bare. Ten times as
 * fast as reading it as YAML, which counts where a report reads thousands of trees.
 */
public final class JsonTree {
  private static final Place HERE = Place.of("stored tree");

  private final String text;
  private int at;

  private JsonTree(String text) {
    this.text = text;
  }

  /**
   * The tree of a text.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  public static Tree of(String json) {
    JsonTree reader = new JsonTree(json);
    Tree tree = reader.value();
    if (reader.next() != 0) {
      throw reader.wrong();
    }
    return tree;
  }

  private Tree value() {
    char first = next();
    if (first == '{') {
      return mapping();
    }
    if (first == '[') {
      return list();
    }
    return first == '"' ? new Tree.Scalar(HERE, string(), true) : bare();
  }

  private Tree mapping() {
    List<Tree.Entry> entries = new ArrayList<>();
    for (at++; next() != '}'; ) {
      String key = string();
      expect(':');
      entries.add(new Tree.Entry(HERE, key, value()));
      separate('}');
    }
    at++;
    return new Tree.Mapping(HERE, entries);
  }

  private Tree list() {
    List<Tree> items = new ArrayList<>();
    for (at++; next() != ']'; ) {
      items.add(value());
      separate(']');
    }
    at++;
    return new Tree.Sequence(HERE, items);
  }

  private Tree bare() {
    int from = at;
    while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == from) {
      throw wrong();
    }
    return new Tree.Scalar(HERE, text.substring(from, at), false);
  }

  private String string() {
    expect('"');
    StringBuilder read = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char letter = text.charAt(at++);
      read.append(letter == '\\' ? escaped() : letter);
    }
    expect('"');
    return read.toString();
  }

  private char escaped() {
    char letter = at < text.length() ? text.charAt(at++) : 0;
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      case '"', '\\', '/' -> letter;
      default -> throw wrong();
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw wrong();
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  /** A comma before anything but the end. */
  private void separate(char end) {
    if (next() != end) {
      expect(',');
      if (next() == end) {
        throw wrong();
      }
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
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("no JSON at character " + (at + 1));
  }
}
