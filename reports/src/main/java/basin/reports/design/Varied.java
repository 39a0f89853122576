package basin.reports.design;

import basin.reports.factors.FactorDesign;
import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was varied because it is the question: each factor with its levels, or what was tuned where
 * there is one group alone.
 *
 * @param study what is told
 */
record Varied(Study study) {
  String text() {
    if (study.oneGroup()) {
      Group only = study.groups().get(0);
      return listed(study.tuned().stream().map(name -> levels(name, only.tried(name))));
    }
    return FactorDesign.of(study)
        .map(d -> listed(d.factors().stream().map(f -> levels(f.name(), f.levels()))))
        .orElseGet(this::groups);
  }

  private String groups() {
    return study.groups().size() == 1
        ? "nothing: there is one setting"
        : levels("group", study.groups().stream().map(Group::label).toList());
  }

  private static String listed(Stream<String> factors) {
    return factors.filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
  }

  /** {@code optimizer: sgd, momentum and adam}; of many levels the first, and how many. */
  private static String levels(String name, List<String> levels) {
    String number = levels.size() > 4 ? " (" + Prose.number(levels.size()) + " levels)" : "";
    return levels.isEmpty() ? "" : name + number + ": " + Prose.some(levels);
  }
}
