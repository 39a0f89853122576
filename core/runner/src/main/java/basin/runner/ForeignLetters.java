package basin.runner;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/**
 * What a command line says that the locale has no letters for. The launcher sees to a locale of
 * UTF-8 where there is one; where there is none, such a name has been spoilt before Basin gets it.
 */
final class ForeignLetters {
  private static final char SPOILT = '\ufffd';

  private ForeignLetters() {}

  /** What to say, if a word came spoilt. */
  static Optional<String> among(List<String> words) {
    return words.stream()
        .filter(word -> word.indexOf(SPOILT) >= 0)
        .findFirst()
        .filter(word -> !isUtf8())
        .map(ForeignLetters::said);
  }

  /** Of a name with letters that no file can have here. */
  static String said(String name) {
    return "the locale has no letters for '%s'; set LC_ALL to one with UTF-8, such as C.UTF-8"
        .formatted(name);
  }

  /** Whether names of files may have any letters. */
  private static boolean isUtf8() {
    try {
      return Charset.forName(System.getProperty("sun.jnu.encoding", "")).name().equals("UTF-8");
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }
}
