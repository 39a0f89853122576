package basin.lab.yaml;

/** Shows a user their own text inside a message: short, in quotes, without control characters. */
public final class Quote {
  private static final int LONGEST = 60;

  private Quote() {}

  /** {@code 'text'}, cut if long. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder("'");
    text.codePoints().limit(LONGEST).forEach(letter -> append(shown, letter));
    if (text.codePointCount(0, text.length()) > LONGEST) {
      shown.append('…');
    }
    return shown.append('\'').toString();
  }

  private static void append(StringBuilder shown, int letter) {
    if (letter == '\n' || letter == '\t') {
      shown.append(letter == '\n' ? "\\n" : "\\t");
    } else if (Character.isISOControl(letter)) {
      shown.append(String.format("\\u%04x", letter));
    } else {
      shown.appendCodePoint(letter);
    }
  }
}
