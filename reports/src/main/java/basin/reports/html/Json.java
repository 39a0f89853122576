package basin.reports.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * JSON that may stand inside a {@code <script>} element: {@code <}, {@code >}, {@code &} and the
 * line separators U+2028 and U+2029 are written as escapes, so that no text can end the element.
 */
final class Json {
  private Json() {}

  /**
   * Writes a value: maps, lists, texts, booleans, numbers, arrays of numbers, {@code null}. NaN and
   * infinities, which JSON does not know, become null.
   */
  static String of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> text(e.getKey().toString()) + ":" + of(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof double[] array) {
      return DoubleStream.of(array)
          .mapToObj(Json::number)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof double[][] rows) {
      return of(List.of(rows));
    }
    return value instanceof String string ? text(string) : scalar(value);
  }

  private static String scalar(Object value) {
    return value instanceof Double number ? number(number) : String.valueOf(value);
  }

  private static String number(double x) {
    if (!Double.isFinite(x)) {
      return "null";
    }
    return x == StrictMath.rint(x) && Math.abs(x) < 1e15
        ? Long.toString((long) x)
        : Double.toString(x);
  }

  private static String text(String raw) {
    StringBuilder text = new StringBuilder("\"");
    raw.chars().forEach(c -> text.append(character((char) c)));
    return text.append('"').toString();
  }

  private static String character(char c) {
    if (c == '"' || c == '\\') {
      return "\\" + c;
    }
    boolean markup = c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
    return c < ' ' || markup || Character.isSurrogate(c)
        ? String.format("\\u%04x", (int) c)
        : String.valueOf(c);
  }
}
