package basin.reports.statistics.benchmark;

import java.util.Arrays;

/**
 * Which share of the problems each solver solves at a cost of κ simplex gradients, κ·(n + 1)
 * evaluations in n dimensions: a budget, not a comparison with the best. Moré and Wild 2009.
 *
 * @param simplexGradients solver × problem, cost/(n + 1); ∞ where it was not solved
 */
public record DataProfile(double[][] simplexGradients) {
  /**
   * From evaluations.
   *
   * @param evaluations solver × problem, at least 0; ∞ where it was not solved
   * @param dimensions n of each problem
   */
  public static DataProfile of(double[][] evaluations, double... dimensions) {
    double[][] scaled = Costs.checked(evaluations);
    if (dimensions.length != scaled[0].length) {
      throw new IllegalArgumentException(
          dimensions.length + " dimensions for " + scaled[0].length + " problems");
    }
    for (double[] row : scaled) {
      Arrays.setAll(row, p -> row[p] / (dimensions[p] + 1));
    }
    return new DataProfile(scaled);
  }

  /** The share of each solver at κ. */
  public double[] at(double kappa) {
    return Arrays.stream(simplexGradients).mapToDouble(r -> Staircase.of(r).at(kappa)).toArray();
  }

  /** The shares of one solver. */
  public Staircase of(int solver) {
    return Staircase.of(simplexGradients[solver]);
  }
}
