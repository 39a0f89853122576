package basin.lab.yaml;

/** Writes a tree as one line of JSON, which is YAML too. */
public final class Json {
  private Json() {}

  /** One line. Unquoted numbers, truth values and null stay bare, all else becomes a string. */
  public static String of(Tree tree) {
    StringBuilder text = new StringBuilder();
    write(tree, text);
    return text.toString();
  }

  private static void write(Tree tree, StringBuilder text) {
    if (tree instanceof Tree.Scalar scalar) {
      text.append(
          isBare(scalar) ? scalar.text() : scalar.isNothing() ? "null" : string(scalar.text()));
    } else if (tree instanceof Tree.Sequence list) {
      String comma = "[";
      for (Tree item : list.items()) {
        text.append(comma);
        write(item, text);
        comma = ", ";
      }
      text.append(list.items().isEmpty() ? "[]" : "]");
    } else if (tree instanceof Tree.Mapping mapping) {
      String comma = "{";
      for (Tree.Entry entry : mapping.entries()) {
        text.append(comma).append(string(entry.key())).append(": ");
        write(entry.value(), text);
        comma = ", ";
      }
      text.append(mapping.entries().isEmpty() ? "{}" : "}");
    }
  }

  private static boolean isBare(Tree.Scalar scalar) {
    if (scalar.quoted()) {
      return false;
    }
    String text = scalar.text();
    return text.equals("true") || text.equals("false") || text.equals("null") || isNumber(text);
  }

  /** JSON is stricter than {@link Numeral}: no plus, no underscore, no bare or leading point. */
  private static boolean isNumber(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    return Numeral.isNumber(text)
        && Character.isDigit(text.charAt(first))
        && text.indexOf('_') < 0
        && !text.contains(".e")
        && !text.contains(".E")
        && !text.endsWith(".")
        && !(text.length() > first + 1
            && text.charAt(first) == '0'
            && Character.isDigit(text.charAt(first + 1)));
  }

  static String string(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      switch (letter) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> text.append(isPlain(letter) ? letter : String.format("\\u%04x", (int) letter));
      }
    }
    return text.append('"').toString();
  }

  /** Line separators are escaped too: the line must stay one for every reader. */
  private static boolean isPlain(char letter) {
    return !Character.isISOControl(letter) && letter != '\u2028' && letter != '\u2029';
  }
}
