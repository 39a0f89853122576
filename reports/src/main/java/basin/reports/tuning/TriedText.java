package basin.reports.tuning;

import basin.reports.words.Prose;
import java.util.List;

/** What was tried of a setting: all of it, or between which numbers if there are many. */
final class TriedText {
  private static final int MANY = 12;

  private TriedText() {}

  static String of(List<String> tried) {
    if (tried.size() <= MANY) {
      return String.join(", ", tried);
    }
    double[] numbers = tried.stream().mapToDouble(TriedText::number).sorted().toArray();
    double most = numbers[numbers.length - 1];
    return Double.isNaN(most) // sorted behind all numbers
        ? String.join(", ", tried)
        : "%d from %s to %s"
            .formatted(numbers.length, Prose.number(numbers[0]), Prose.number(most));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException word) {
      return Double.NaN;
    }
  }
}
