package basin.lab.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds names that say in other words what another says: in fewer, in more, in initials. */
final class Kinship {
  private static final String KNOWN_AS = "also known as ";

  private Kinship() {}

  /**
   * Names of which one is a part of the other, or the initials; or else those that share the most
   * words with it, half of its words or more.
   */
  static List<String> of(String wrong, Collection<String> names) {
    String name = written(wrong);
    List<String> kin = names.stream().filter(known -> related(name, known)).toList();
    if (!kin.isEmpty()) {
      return kin;
    }
    long most = names.stream().mapToLong(known -> shared(name, known)).max().orElse(0);
    return most == 0 || 2 * most < words(name).size()
        ? List.of()
        : names.stream().filter(known -> shared(name, known) == most).toList();
  }

  /**
   * Names whose sentence says that they are also known as that, or begins with words of which it is
   * the initials: {@code lr}, where it begins with the learning rate.
   */
  static List<String> told(String wrong, Map<String, String> names) {
    String phrase = written(wrong).replace('-', ' ');
    return names.entrySet().stream()
        .filter(known -> isTold(phrase, known.getValue().toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isTold(String phrase, String sentence) {
    List<String> words = Arrays.asList(sentence.split("[^\\p{L}\\d]+"));
    boolean initials =
        phrase.length() > 1
            && phrase.length() <= words.size()
            && phrase.equals(initials(words.subList(0, phrase.length())));
    return initials || isKnownAs(phrase, sentence);
  }

  private static boolean isKnownAs(String phrase, String sentence) {
    int start = sentence.indexOf(KNOWN_AS + phrase);
    int end = start + KNOWN_AS.length() + phrase.length();
    return start >= 0
        && !phrase.isEmpty()
        && (end == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(end)));
  }

  private static boolean related(String one, String other) {
    return one.startsWith(other)
        || other.startsWith(one)
        || one.endsWith("-" + other)
        || other.endsWith("-" + one)
        || isInitials(one, other)
        || isInitials(other, one);
  }

  private static boolean isInitials(String one, String other) {
    return one.length() > 1 && one.equals(initials(words(other)));
  }

  private static String initials(List<String> words) {
    StringBuilder letters = new StringBuilder();
    words.stream().filter(word -> !word.isEmpty()).forEach(word -> letters.append(word.charAt(0)));
    return letters.toString();
  }

  private static long shared(String one, String other) {
    List<String> words = words(other);
    return words(one).stream().filter(words::contains).count();
  }

  private static List<String> words(String name) {
    return Arrays.asList(name.split("-"));
  }

  private static String written(String name) {
    return Words.kebab(name.replace(' ', '-'));
  }
}
