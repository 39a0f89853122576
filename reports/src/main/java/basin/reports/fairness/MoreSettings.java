package basin.reports.fairness;

import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Study;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The command that gives groups with few settings as many as the others have. */
final class MoreSettings {
  private MoreSettings() {}

  /** Empty where that cannot be done by one number for each group. */
  static String command(Study study, List<Group> groups, int count) {
    Set<String> options = new LinkedHashSet<>();
    for (Group group : groups) {
      if (group.settings().size() < count) {
        Optional<String> option = option(study, group, count);
        if (option.isEmpty()) {
          return "";
        }
        options.add(option.get());
      }
    }
    return Command.run(List.copyOf(options));
  }

  /** The number that was chosen; before anything has run, the one in the middle. */
  private static double best(Study study, Group group, String name) {
    List<Double> tried =
        group.settings().stream().map(s -> s.number(name)).distinct().sorted().toList();
    return Ranking.chosen(study, group)
        .map(s -> s.number(name))
        .orElse(tried.get(tried.size() / 2));
  }

  /** By the first number with which the count comes out. */
  private static Optional<String> option(Study study, Group group, int count) {
    List<String> names = new ArrayList<>(study.tuned());
    for (String name : names) {
      Optional<TunedAxis> axis = TunedAxis.of(study, group, name).filter(a -> !a.shared());
      int own = group.tried(name).size();
      int others = own == 0 ? 0 : group.settings().size() / own;
      if (axis.isPresent() && others > 0 && count % others == 0) {
        Progression more =
            axis.get().progression().grownTo(count / others, best(study, group, name));
        if (more.tried().size() * others == count) {
          return Optional.of(TunedAxis.option(axis.get().path(), more));
        }
      }
    }
    return Optional.empty();
  }
}
