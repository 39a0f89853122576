package basin.reports.design;

import basin.reports.study.Group;
import basin.reports.study.Study;
import basin.reports.words.Prose;
import basin.spi.report.Role;
import basin.spi.report.TrialRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was varied because it is the question: each compared axis with its levels, or what was tuned
 * where there is one group alone.
 *
 * @param study what is told
 */
record Varied(Study study) {
  String text() {
    if (study.oneGroup()) {
      Group only = study.groups().get(0);
      return listed(study.tuned().stream().map(name -> levels(name, only.tried(name))));
    }
    String axes = listed(compared().stream().map(path -> levels(name(path), on(path))));
    if (!axes.isEmpty()) {
      return axes;
    }
    return study.groups().size() == 1
        ? "nothing: there is one setting"
        : levels("group", study.groups().stream().map(Group::label).toList());
  }

  private static String listed(Stream<String> factors) {
    return factors.filter(text -> !text.isEmpty()).collect(Collectors.joining("; "));
  }

  private List<String> compared() {
    List<String> paths = new ArrayList<>();
    study
        .results()
        .experiment()
        .roles()
        .forEach(
            (path, role) -> {
              if (role == Role.COMPARED && on(path).size() > 1) {
                paths.add(path);
              }
            });
    return paths;
  }

  /** What trials have on an axis, each once, in the order of the grid. */
  private List<String> on(String path) {
    return study.results().trials().stream()
        .map(TrialRecord::axes)
        .map(axes -> axes.get(path))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The end of a path that no other has, or all of it. */
  private String name(String path) {
    List<String> all = study.results().experiment().axes();
    String end = path.substring(path.lastIndexOf('.') + 1);
    return all.stream().filter(p -> p.substring(p.lastIndexOf('.') + 1).equals(end)).count() == 1
        ? end
        : path;
  }

  /** {@code optimizer: sgd, momentum and adam}; of many levels the first, and how many. */
  private static String levels(String name, List<String> levels) {
    String number = levels.size() > 4 ? " (" + Prose.number(levels.size()) + " levels)" : "";
    return levels.isEmpty() ? "" : name + number + ": " + Prose.some(levels);
  }
}
