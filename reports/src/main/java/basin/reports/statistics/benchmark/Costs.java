package basin.reports.statistics.benchmark;

import java.util.Arrays;

/** What solving took: solver × problem, ∞ where a solver did not solve a problem. */
final class Costs {
  private Costs() {}

  /** A copy of the table. */
  static double[][] checked(double[][] costs) {
    if (costs.length == 0 || costs[0].length == 0) {
      throw new IllegalArgumentException("a profile needs a solver and a problem");
    }
    for (double[] row : costs) {
      if (row.length != costs[0].length) {
        throw new IllegalArgumentException(
            row.length + " problems of one solver, " + costs[0].length + " of another");
      }
      for (double cost : row) {
        if (!(cost >= 0)) {
          throw new IllegalArgumentException("a cost of " + cost);
        }
      }
    }
    return Arrays.stream(costs).map(double[]::clone).toArray(double[][]::new);
  }
}
