package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Leaves;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where the command line changes a number that was tuned for a group.
 *
 * @param path as {@code --grid} takes it: an axis that all groups share, else the setting of this
 *     group's component
 * @param progression what was tried there
 * @param shared whether other groups have it, too
 */
record TunedAxis(String path, Progression progression, boolean shared) {
  private static final String CONSTANT = ".constant.value"; // which a bare number stands for

  /** Of a number by its name; empty if it is none, or where it stands cannot be told. */
  static Optional<TunedAxis> of(Study study, Group group, String name) {
    List<String> texts = group.tried(name);
    if (!Progression.numbers(texts)) {
      return Optional.empty();
    }
    Progression progression =
        Progression.of(name, texts.stream().map(Double::parseDouble).toList());
    Optional<String> axis = axis(study, group, name);
    boolean shared =
        study.groups().stream()
            .map(g -> new TreeSet<>(g.tried(name)))
            .allMatch(other -> other.isEmpty() || other.equals(new TreeSet<>(texts)));
    return (shared ? axis.or(() -> setting(group, name)) : setting(group, name).or(() -> axis))
        .map(path -> new TunedAxis(path, progression, shared));
  }

  /** {@code --grid optimizer.sgd.rate=0.1,1,10}. */
  static String option(String path, Progression progression) {
    return "--grid " + path + "=" + progression.list();
  }

  /** The axis of the grid that says what the setting says, in every trial of the group. */
  private static Optional<String> axis(Study study, Group group, String name) {
    return study.results().experiment().roles().entrySet().stream()
        .filter(e -> e.getValue() == Role.TUNED)
        .map(Map.Entry::getKey)
        .filter(axis -> group.settings().stream().allMatch(s -> says(s, axis, s.number(name))))
        .findFirst();
  }

  private static boolean says(Setting setting, String axis, double number) {
    return setting.trials().stream().allMatch(t -> same(t.axes().getOrDefault(axis, ""), number));
  }

  /** The place in the group's trees that has the setting's number in every one of them. */
  private static Optional<String> setting(Group group, String name) {
    List<Map<String, String>> trees =
        group.settings().stream().map(s -> Leaves.of(s.trials().get(0).tree()).byPath()).toList();
    return trees.get(0).keySet().stream()
        .filter(path -> (path + ".").contains("." + name + "."))
        .filter(path -> everywhere(group, trees, path, name))
        .findFirst()
        .map(
            path ->
                path.endsWith(CONSTANT)
                    ? path.substring(0, path.length() - CONSTANT.length())
                    : path);
  }

  private static boolean everywhere(
      Group group, List<Map<String, String>> trees, String path, String name) {
    for (int i = 0; i < trees.size(); i++) {
      double number = group.settings().get(i).number(name);
      if (!same(trees.get(i).getOrDefault(path, ""), number)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(String text, double number) {
    return Progression.numbers(List.of(text)) && Double.parseDouble(text) == number;
  }
}
