package basin.reports.statistics.rank;

import basin.reports.statistics.Require;
import basin.reports.statistics.Tail;
import java.util.stream.IntStream;

/**
 * Friedman's test where cells are missing: treatments ranked within each block among those that are
 * there.
 *
 * <pre>
 * Aⱼ = Σ over blocks of √(12/(n+1))·(rank − (n+1)/2), n the cells of the block, 0 for a missing one
 * S  = −(blocks that hold both treatments), on the diagonal minus the sum of the row's others
 * T  = AᵀS⁻A, χ² with rank(S) degrees of freedom: k − 1 if blocks join all treatments
 * </pre>
 *
 * <p>Blocks of fewer than two cells say nothing and are left out. Without gaps it is Friedman's χ²
 * without the correction for ties. Skillings and Mack 1981, <i>On the use of a Friedman-type
 * statistic in balanced and unbalanced block designs</i>.
 *
 * @param sums A; above 0 for a treatment whose values tend to be larger
 * @param covariance S
 * @param statistic T
 * @param freedom of χ²
 * @param p by χ²; for few blocks {@link BlockPermutation} is exact
 */
public record SkillingsMack(
    double[] sums, double[][] covariance, double statistic, int freedom, double p) {
  /**
   * Tests whether treatments are alike.
   *
   * @param values block × treatment, NaN where a cell is missing, infinite ones ranked
   * @throws IllegalArgumentException if rows differ in length or no block has two cells
   */
  public static SkillingsMack of(double[]... values) {
    double[][] covariance = covariance(values);
    QuadraticForm form = QuadraticForm.inverse(covariance);
    double[] sums = new double[covariance.length];
    for (double[] block : values) {
      double[] scores = scores(block);
      for (int j = 0; j < sums.length; j++) {
        sums[j] += scores[j];
      }
    }
    double statistic = form.at(sums);
    return new SkillingsMack(
        sums, covariance, statistic, form.rank(), Tail.chiSquare(statistic, form.rank()));
  }

  /** What a block adds to the sums. */
  static double[] scores(double... block) {
    int[] there = there(block);
    double[] scores = new double[block.length];
    if (there.length < 2) {
      return scores;
    }
    Ranks ranks = Ranks.of(IntStream.of(there).mapToDouble(j -> block[j]).toArray());
    double weight = Math.sqrt(12.0 / (there.length + 1));
    for (int i = 0; i < there.length; i++) {
      scores[there[i]] = weight * (ranks.places()[i] - (there.length + 1) / 2.0);
    }
    return scores;
  }

  static double[][] covariance(double[]... values) {
    int k = values.length == 0 ? 0 : values[0].length;
    double[][] covariance = new double[k][k];
    boolean compared = false;
    for (double[] block : values) {
      Require.paired("blocks", values[0], block);
      int[] there = there(block);
      compared |= there.length > 1;
      for (int i : there) {
        for (int j : there) {
          covariance[i][j] += i == j ? there.length - 1 : -1;
        }
      }
    }
    if (!compared) {
      throw new IllegalArgumentException("no block has two treatments to compare");
    }
    return covariance;
  }

  static int[] there(double... block) {
    return IntStream.range(0, block.length).filter(j -> !Double.isNaN(block[j])).toArray();
  }
}
