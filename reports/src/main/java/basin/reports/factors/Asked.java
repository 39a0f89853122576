package basin.reports.factors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a question names. Words are compared without case; two are the same if they are equal, or
 * begin with the same four letters or more and differ in an ending of three at most, as {@code
 * activation} and {@code activations}. {@code deep} stands for depth, {@code wide} for width. A
 * name is there if all its words are, side by side; a level also if the first of its words is and
 * no other level of the factor begins with it, as {@code He} for {@code he-normal}.
 *
 * @param words of the question
 */
record Asked(List<String> words) {
  private static final int STEM = 4;
  private static final int ENDING = 3;
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "deep", "depth", "deeper", "depth", "wide", "width", "wider", "width", "layers", "depth");

  static Asked of(String question) {
    return new Asked(words(question));
  }

  /** Where a factor or one of its levels is first named; after everything else if it is not. */
  int place(Factor factor) {
    OptionalInt name = find(words(factor.name()));
    return name.isPresent()
        ? name.getAsInt()
        : levels(factor).stream()
            .mapToInt(level -> place(factor, level).orElse(Integer.MAX_VALUE))
            .min()
            .orElse(Integer.MAX_VALUE);
  }

  /** The levels of a factor that are named, in its order. */
  List<Integer> levels(Factor factor) {
    return IntStream.range(0, factor.size())
        .filter(level -> place(factor, level).isPresent())
        .boxed()
        .toList();
  }

  private OptionalInt place(Factor factor, int level) {
    List<String> own = words(factor.levels().get(level));
    if (own.isEmpty() || factor.numeric()) {
      return OptionalInt.empty();
    }
    OptionalInt whole = find(own);
    boolean first =
        IntStream.range(0, factor.size())
            .filter(other -> other != level)
            .mapToObj(other -> words(factor.levels().get(other)))
            .noneMatch(other -> !other.isEmpty() && same(other.get(0), own.get(0)));
    return whole.isPresent() || !first ? whole : find(own.subList(0, 1));
  }

  private OptionalInt find(List<String> phrase) {
    return phrase.isEmpty()
        ? OptionalInt.empty()
        : IntStream.rangeClosed(0, words.size() - phrase.size())
            .filter(
                at ->
                    IntStream.range(0, phrase.size())
                        .allMatch(i -> same(words.get(at + i), phrase.get(i))))
            .findFirst();
  }

  private static boolean same(String one, String other) {
    String a = SYNONYMS.getOrDefault(one, one);
    String b = SYNONYMS.getOrDefault(other, other);
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return a.equals(b) || common >= STEM && Math.max(a.length(), b.length()) - common <= ENDING;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
