package basin.lab.results.query;

import java.util.Locale;
import java.util.Set;

/**
 * What a query typed by hand may be: one statement that reads. A connection that only reads would
 * still write other files ({@code VACUUM INTO}), and SQLite passes over what follows a semicolon.
 */
final class QueryText {
  private static final Set<String> READING = Set.of("select", "with", "values", "explain");

  private final String text;
  private int at;

  private QueryText(String text) {
    this.text = text;
  }

  /**
   * Lets a single reading statement pass.
   *
   * @throws WrongQuery for all else
   */
  static void check(String sql) {
    QueryText query = new QueryText(sql);
    query.passBlanks();
    if (!READING.contains(query.word())) {
      throw new WrongQuery(
          "a query only reads: it begins with SELECT, WITH, VALUES or EXPLAIN, not as in '"
              + sql.strip()
              + "'.");
    }
    query.passStatement();
    query.passBlanks();
    if (query.at < sql.length()) {
      throw new WrongQuery(
          "a query is one statement; '"
              + sql.substring(query.at).strip()
              + "' follows it. Ask for it by itself.");
    }
  }

  private String word() {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(at, end).toLowerCase(Locale.ROOT);
  }

  /** To behind the semicolon that ends it, or to the end. */
  private void passStatement() {
    while (at < text.length() && text.charAt(at) != ';') {
      if (!passComment()) {
        passQuotedOrOne();
      }
    }
    at = Math.min(at + 1, text.length());
  }

  private void passQuotedOrOne() {
    char first = text.charAt(at++);
    if (first == '\'' || first == '"' || first == '`') {
      passTo(String.valueOf(first)); // one that is doubled begins the next quotation
    } else if (first == '[') {
      passTo("]");
    }
  }

  private void passBlanks() {
    while (at < text.length() && (isBlank(text.charAt(at)) || passComment())) {
      if (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
    }
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || letter == ';';
  }

  private boolean passComment() {
    if (text.startsWith("--", at)) {
      passTo("\n");
      return true;
    }
    if (text.startsWith("/*", at)) {
      at += 2;
      passTo("*/");
      return true;
    }
    return false;
  }

  private void passTo(String end) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + end.length();
  }
}
