package basin.reports.problems;

import basin.reports.study.Group;
import java.util.List;
import java.util.Optional;

/**
 * What is compared on several problems: on each the group that is the same but for the problem.
 *
 * @param label in words
 * @param color index of its colour
 * @param groups one for each problem, in their order; empty where the grid lacks it
 */
public record Contender(String label, int color, List<Optional<Group>> groups) {
  /** On how many problems it was tried. */
  public int problems() {
    return (int) groups.stream().filter(Optional::isPresent).count();
  }
}
