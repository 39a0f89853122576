package basin.reports.gradients.remedies;

import basin.reports.study.Attempt;
import basin.reports.study.Clock;
import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Reach;
import basin.reports.study.Replicate;
import basin.reports.study.Study;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who reached the goal, at the setting that was chosen for each group. */
final class Learners {
  private final Study study;
  private final Map<Group, Reach> known = new IdentityHashMap<>();

  /** Of a study whose goal has a target. */
  Learners(Study study) {
    this.study = study;
  }

  /** When the trials of a group reached it. */
  Reach of(Group group) {
    return known.computeIfAbsent(
        group,
        g ->
            Reach.of(study, Ranking.chosen(study, g).orElse(g.settings().get(0)), Clock.of(study)));
  }

  /** Whether most trials of a group reached it. */
  boolean most(Group group) {
    Reach reach = of(group);
    return 2 * reach.reached() > reach.attempts().size();
  }

  /** The depth of the deepest that most trials of reached it; 0 if none is. */
  int trainable(Collection<Point> line) {
    return line.stream().filter(p -> most(p.group())).mapToInt(Point::depth).max().orElse(0);
  }

  /**
   * For each replicate the depth of the deepest that reached it, 0 if none did; of replicates that
   * ran at every depth.
   */
  SortedMap<Replicate, Double> depths(Collection<Point> line) {
    List<Point> sorted = new ArrayList<>(line);
    sorted.sort(Comparator.comparingInt(Point::depth));
    SortedMap<Replicate, Double> depths = new TreeMap<>();
    for (Point point : sorted) {
      of(point.group())
          .attempts()
          .forEach(
              (replicate, attempt) ->
                  depths.merge(
                      replicate,
                      attempt.fate() == Attempt.Fate.REACHED ? point.depth() : 0.0,
                      Math::max));
    }
    sorted.forEach(p -> depths.keySet().retainAll(of(p.group()).attempts().keySet()));
    return depths;
  }
}
