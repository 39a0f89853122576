package basin.reports.problems;

import basin.reports.study.Group;
import basin.reports.study.Ranking;
import basin.reports.study.Standing;
import basin.reports.study.Study;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who came in which place on each problem, in the order of its {@link Ranking}; those that share a
 * place have the same number, and one without a finite value comes behind all that have one.
 *
 * @param orders problem × contender; less is better, NaN where one was not tried
 */
record Placement(double[][] orders) {
  static Placement of(Field field) {
    double[][] orders = new double[field.problems().size()][];
    for (int p = 0; p < orders.length; p++) {
      Study study = field.problems().get(p);
      List<Standing> standings = Ranking.of(study).standings();
      int problem = p;
      orders[p] =
          field.contenders().stream()
              .mapToDouble(c -> order(standings, c.groups().get(problem)))
              .toArray();
    }
    return new Placement(orders);
  }

  private static double order(List<Standing> standings, Optional<Group> group) {
    if (group.isEmpty() || !ran(group.get())) {
      return Double.NaN;
    }
    for (int i = 0; i < standings.size(); i++) {
      if (standings.get(i).setting().color() == group.get().color()) {
        int first = i;
        while (first > 0 && standings.get(first - 1).ties(standings.get(i))) {
          first--;
        }
        return first;
      }
    }
    return standings.size();
  }

  private static boolean ran(Group group) {
    return group.settings().stream()
        .flatMap(s -> s.trials().stream())
        .anyMatch(t -> t.outcome().isPresent());
  }

  /** Whether every contender was tried on every problem. */
  boolean full() {
    return Arrays.stream(orders).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
  }
}
