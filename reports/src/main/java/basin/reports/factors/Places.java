package basin.reports.factors;

import java.util.Arrays;

/** Places of costs within each replicate, 1 the lowest; equal ones share their mean place. */
final class Places {
  private Places() {}

  /**
   * Of costs that may be ∞.
   *
   * @param costs cell × replicate
   */
  static double[][] within(double[][] costs) {
    double[][] places = new double[costs.length][costs[0].length];
    for (int r = 0; r < costs[0].length; r++) {
      int replicate = r;
      double[] column = Arrays.stream(costs).mapToDouble(row -> row[replicate]).toArray();
      for (int i = 0; i < column.length; i++) {
        double below = 0.5;
        for (double other : column) {
          below += other < column[i] ? 1 : other == column[i] ? 0.5 : 0;
        }
        places[i][r] = below;
      }
    }
    return places;
  }
}
