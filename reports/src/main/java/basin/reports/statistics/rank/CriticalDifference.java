package basin.reports.statistics.rank;

import basin.reports.statistics.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which treatments mean ranks tell apart: what a critical-difference diagram draws.
 *
 * <p>By Nemenyi's test two treatments differ if their mean ranks are at least q·√(k(k+1)/(6N))
 * apart, q the studentized range over √2. Nemenyi 1963; Demšar 2006.
 *
 * @param alpha chance that any of equal treatments are told apart
 * @param ranks mean rank of each treatment, in the order given
 * @param difference the critical difference
 * @param order places of the treatments from the best mean rank to the worst, equal ones as given
 * @param cliques the largest groups of two treatments or more that are not told apart, each in the
 *     order of the ranks, the best first; a treatment may be in several or in none
 */
public record CriticalDifference(
    double alpha,
    double[] ranks,
    double difference,
    List<Integer> order,
    List<List<Integer>> cliques) {
  /** Of Friedman's mean ranks. */
  public static CriticalDifference of(double alpha, Friedman friedman) {
    return of(alpha, friedman.blocks(), friedman.ranks());
  }

  /**
   * Of mean ranks of two treatments or more over blocks.
   *
   * @throws IllegalArgumentException if there are fewer, or no block
   */
  public static CriticalDifference of(double alpha, int blocks, double... ranks) {
    Require.finite("mean ranks", 2, ranks);
    if (blocks < 1) {
      throw new IllegalArgumentException(blocks + " of at least 1 block");
    }
    int k = ranks.length;
    double difference =
        StudentizedRange.nemenyi(alpha, k) * Math.sqrt(k * (k + 1) / (6.0 * blocks));
    List<Integer> order =
        IntStream.range(0, k).boxed().sorted((i, j) -> Double.compare(ranks[i], ranks[j])).toList();
    return new CriticalDifference(
        alpha, ranks.clone(), difference, order, cliques(order, difference, ranks));
  }

  /** Whether two treatments, by their places in the order given, are told apart. */
  public boolean apart(int first, int second) {
    return Math.abs(ranks[first] - ranks[second]) >= difference;
  }

  private static List<List<Integer>> cliques(
      List<Integer> order, double difference, double... ranks) {
    List<List<Integer>> cliques = new ArrayList<>();
    int reached = 0;
    for (int from = 0; from < order.size(); from++) {
      int to = from;
      while (to + 1 < order.size()
          && ranks[order.get(to + 1)] - ranks[order.get(from)] < difference) {
        to++;
      }
      if (to > from && to > reached) {
        cliques.add(List.copyOf(order.subList(from, to + 1)));
      }
      reached = Math.max(reached, to);
    }
    return List.copyOf(cliques);
  }
}
