package basin.datasets.csv;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The order of the words of a column: by number if all are numbers, else by name. */
final class WordOrder {
  private WordOrder() {}

  /** Words in that order. */
  static List<String> of(Collection<String> words, Decimal decimal) {
    boolean numbered = words.stream().allMatch(word -> cell(word, decimal).number());
    Comparator<String> byName = Comparator.naturalOrder();
    Comparator<String> byNumber = Comparator.comparingDouble(word -> cell(word, decimal).value());
    return words.stream().sorted(numbered ? byNumber.thenComparing(byName) : byName).toList();
  }

  private static CsvCell cell(String word, Decimal decimal) {
    return new CsvCell(word, 0, 0, decimal);
  }
}
