package basin.runner.console;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes maps, collections, numbers, truth values and text as JSON on one line. An iterator is a
 * list whose elements are made when they are written.
 */
public final class JsonText {
  private final Consumer<String> out;

  private JsonText(Consumer<String> out) {
    this.out = out;
  }

  /** The JSON of a value; text is what is neither of the others, and {@code null} stays. */
  public static String of(Object value) {
    StringBuilder text = new StringBuilder();
    new JsonText(text::append).write(value);
    return text.toString();
  }

  /** Prints a value and ends the line. */
  public static void print(Object value, PrintStream out) {
    new JsonText(out::print).write(value);
    out.println();
  }

  private void write(Object value) {
    if (value instanceof Map<?, ?> map) {
      list("{", map.entrySet().iterator(), this::entry, "}");
    } else if (value instanceof Collection<?> all) {
      list("[", all.iterator(), this::write, "]");
    } else if (value instanceof Iterator<?> all) {
      list("[", all, this::write, "]");
    } else if (value == null || value instanceof Boolean || isFinite(value)) {
      out.accept(String.valueOf(value));
    } else {
      out.accept(quoted(value.toString()));
    }
  }

  private <T> void list(
      String opening, Iterator<? extends T> elements, Consumer<T> writer, String closing) {
    out.accept(opening);
    for (String before = ""; elements.hasNext(); before = ", ") {
      out.accept(before);
      writer.accept(elements.next());
    }
    out.accept(closing);
  }

  private void entry(Map.Entry<?, ?> entry) {
    out.accept(quoted(entry.getKey().toString()) + ": ");
    write(entry.getValue());
  }

  private static boolean isFinite(Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue());
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(character -> quoted.append(escaped(character)));
    return quoted.append('"').toString();
  }

  private static String escaped(int character) {
    if (character == '"' || character == '\\') {
      return "\\" + (char) character;
    }
    return character < ' ' ? "\\u%04x".formatted(character) : String.valueOf((char) character);
  }
}
