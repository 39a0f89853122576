package basin.lab.yaml;

/** Writes a tree as YAML for people: short things in one line, long ones indented. */
public final class Yaml {
  private static final int WIDTH = 88;

  private Yaml() {}

  /** Several lines that read back as the same tree; ends with a line break. */
  public static String of(Tree.Mapping tree) {
    StringBuilder text = new StringBuilder();
    block(tree, 0, text);
    return text.toString();
  }

  /** One line, as one would type it: {@code {sgd: {rate: 0.1}}}. */
  public static String line(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar.isNothing() ? "null" : scalar(scalar.text(), scalar.quoted());
    }
    StringBuilder text = new StringBuilder();
    if (tree instanceof Tree.Sequence list) {
      list.items().forEach(item -> text.append(text.isEmpty() ? "" : ", ").append(line(item)));
      return "[" + text + "]";
    }
    return "{" + inside((Tree.Mapping) tree) + "}";
  }

  /** One line without the outermost braces: {@code sgd: {rate: 0.1}}. */
  public static String inside(Tree.Mapping mapping) {
    StringBuilder text = new StringBuilder();
    for (Tree.Entry entry : mapping.entries()) {
      text.append(text.isEmpty() ? "" : ", ").append(scalar(entry.key(), false)).append(": ");
      text.append(line(entry.value()));
    }
    return text.toString();
  }

  private static void block(Tree tree, int indent, StringBuilder text) {
    if (tree instanceof Tree.Mapping mapping) {
      for (Tree.Entry entry : mapping.entries()) {
        text.append(" ".repeat(indent)).append(scalar(entry.key(), false)).append(':');
        value(entry.value(), indent, text);
      }
    } else if (tree instanceof Tree.Sequence list) {
      for (Tree item : list.items()) {
        StringBuilder lines = new StringBuilder();
        value(item, indent, lines);
        text.append(" ".repeat(indent)).append("- ").append(lines.toString().stripLeading());
      }
    }
  }

  private static void value(Tree tree, int indent, StringBuilder text) {
    String line = line(tree);
    if (tree instanceof Tree.Scalar || line.length() + indent < WIDTH) {
      text.append(' ').append(line).append('\n');
    } else {
      text.append('\n');
      block(tree, indent + 2, text);
    }
  }

  private static String scalar(String text, boolean quoted) {
    boolean bare = quoted ? isWord(text) : isWord(text) || Numeral.isNumber(text);
    return bare ? text : Json.string(text);
  }

  private static boolean isNull(String text) {
    return text.equals("~") || text.equals("null");
  }

  /** Text that no reader of YAML takes for anything else. */
  private static boolean isWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean inner = Character.isDigit(letter) || letter == '-' || letter == '.' || letter == '_';
      if (letter > 'z' || !(Character.isLetter(letter) || i > 0 && inner)) {
        return false;
      }
    }
    return !text.isEmpty() && !isNull(text);
  }
}
