package basin.reports.statistics;

import java.util.Arrays;

/**
 * How much of the scatter of values under the same seeds the seeds have in common.
 *
 * <p>The intraclass correlation of a table group × seed, whose groups may have any means: with the
 * mean squares of seeds and of what neither group nor seed explains, ρ = (M_seed − M_rest)/(M_seed
 * + (k−1)·M_rest), at least 0 (Shrout and Fleiss 1979).
 */
public final class Agreement {
  private Agreement() {}

  /**
   * The share ρ of the variance.
   *
   * @param values group × seed, all rows of one length; 0 of fewer than two groups or seeds
   */
  public static double of(double[][] values) {
    int groups = values.length;
    int seeds = groups == 0 ? 0 : values[0].length;
    if (groups < 2 || seeds < 2) {
      return 0;
    }
    double[] rows = Arrays.stream(values).mapToDouble(r -> new Sample(r).mean()).toArray();
    double[] columns = new double[seeds];
    Arrays.setAll(
        columns, j -> new Sample(Arrays.stream(values).mapToDouble(r -> r[j]).toArray()).mean());
    double all = new Sample(rows).mean();
    double rest = 0;
    for (int i = 0; i < groups; i++) {
      for (int j = 0; j < seeds; j++) {
        rest += Math.pow(values[i][j] - rows[i] - columns[j] + all, 2);
      }
    }
    rest /= (groups - 1.0) * (seeds - 1);
    double seed = groups * Math.pow(new Sample(columns).deviation(), 2);
    double share = (seed - rest) / (seed + (groups - 1) * rest);
    return Double.isFinite(share) ? Math.max(0, share) : 0;
  }
}
