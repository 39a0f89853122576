package basin.reports.design;

import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Selection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was chosen for each group on its own: out of how many, and by what.
 *
 * @param study what is told
 */
record Tuned(Study study) {
  String text() {
    List<Integer> sizes = study.groups().stream().map(g -> g.settings().size()).toList();
    boolean chosen = sizes.stream().anyMatch(n -> n > 1);
    if (study.oneGroup() || !chosen) {
      return study.oneGroup() ? "nothing beyond what was varied" : "nothing";
    }
    return study.tuned().stream().map(this::tried).collect(Collectors.joining("; "))
        + budget(sizes)
        + ", the best of them by "
        + study.choosing().criterion().ranked()
        + study.selection().filter(Selection::nested).map(s -> " in the other folds").orElse("");
  }

  /** {@code rate, one of 0.01 and 0.1}; where groups tried different values, over which range. */
  private String tried(String name) {
    List<List<String>> tried = study.groups().stream().map(g -> g.tried(name)).toList();
    List<String> all = inOrder(tried.stream().flatMap(List::stream).distinct().toList());
    return name
        + (tried.stream().distinct().count() == 1 ? " over " : " within ")
        + (all.size() <= 4 ? Prose.list(all) : ends(all));
  }

  /** Numbers by size; words stay as the grid has them. */
  private static List<String> inOrder(List<String> values) {
    return values.stream().anyMatch(value -> Double.isNaN(number(value)))
        ? values
        : values.stream().sorted(Comparator.comparingDouble(Tuned::number)).toList();
  }

  private static String ends(List<String> values) {
    double[] numbers = values.stream().mapToDouble(Tuned::number).sorted().toArray();
    boolean ordered = numbers.length > 0 && Double.isFinite(numbers[numbers.length - 1]);
    return ordered
        ? Prose.number(numbers[0]) + " to " + Prose.number(numbers[numbers.length - 1])
        : Prose.some(values);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException word) {
      return Double.NaN;
    }
  }

  private String budget(List<Integer> sizes) {
    int least = sizes.stream().mapToInt(n -> n).min().orElse(0);
    int most = sizes.stream().mapToInt(n -> n).max().orElse(0);
    String groups = " for each of " + Prose.count(study.groups().size(), "group");
    return least == most
        ? ": " + Prose.count(most, "setting") + groups
        : ": " + least + " to " + most + " settings" + groups + ", which is no equal budget";
  }
}
