package basin.lab.reference;

/** Text in columns, 80 letters wide as a terminal is. */
public final class Columns {
  private static final int WIDTH = 80;
  private static final int NARROWEST = 30;

  private Columns() {}

  /** A head, and a text beside it that is broken into lines; ends with a line break. */
  public static String hanging(String head, String text) {
    int indent = head.codePointCount(0, head.length());
    int room = Math.max(NARROWEST, WIDTH - indent);
    StringBuilder lines = new StringBuilder(head);
    int column = 0;
    for (String word : text.strip().split("\\s+")) {
      int length = word.codePointCount(0, word.length());
      if (column > 0 && column + 1 + length > room) {
        lines.append('\n').append(" ".repeat(indent));
        column = 0;
      }
      lines.append(column == 0 ? "" : " ").append(word);
      column += (column == 0 ? 0 : 1) + length;
    }
    return lines.toString().stripTrailing() + "\n";
  }

  /** A cell of a column, padded behind. */
  public static String cell(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
  }
}
