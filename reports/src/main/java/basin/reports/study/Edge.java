package basin.reports.study;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * A chosen number that is the smallest or largest tried.
 *
 * @param best the setting that was chosen
 * @param name of what was tuned
 * @param side which edge
 */
public record Edge(Setting best, String name, String side) {
  private static final String SMALLEST = "smallest";
  private static final String LARGEST = "largest";

  /**
   * One for each tuned number that has neighbours on one side alone; none if nothing is left to
   * gain beyond, and none of a choice among equals.
   */
  public static List<Edge> of(Study study, Group group) {
    List<Setting> chosen = Ranking.alike(study, group);
    if (chosen.size() != 1) {
      return List.of();
    }
    Setting best = chosen.get(0);
    Criterion chosenBy = study.choosing().criterion();
    Score score = Score.of(study, best, chosenBy.ranked());
    List<Edge> edges = new ArrayList<>();
    if (chosenBy.timed() || !score.measure().vanishes(score.mean().center())) {
      study.tuned().forEach(name -> add(edges, group, best, name));
    }
    return edges;
  }

  /** Whether it is the upper edge. */
  public boolean upper() {
    return side.equals(LARGEST);
  }

  private static void add(List<Edge> edges, Group group, Setting best, String name) {
    DoubleSummaryStatistics tried =
        group.settings().stream().mapToDouble(s -> s.number(name)).summaryStatistics();
    double chosen = best.number(name);
    if (tried.getMin() < tried.getMax()) { // not if one of them is no number
      if (chosen == tried.getMin()) {
        edges.add(new Edge(best, name, SMALLEST));
      } else if (chosen == tried.getMax()) {
        edges.add(new Edge(best, name, LARGEST));
      }
    }
  }

  /** {@code rate 0.1 is the largest tried for sgd}. */
  public String text() {
    return name
        + " "
        + best.text(name)
        + " is the "
        + side
        + " tried"
        + (best.group().isEmpty() ? "" : " for " + best.group());
  }
}
