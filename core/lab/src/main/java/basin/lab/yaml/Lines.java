package basin.lab.yaml;

/** Counts lines and columns. */
final class Lines {
  private Lines() {}

  /** The place behind a text. */
  static Place end(String source, String text) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Place(source, line, text.codePointCount(start, text.length()) + 1);
  }
}
