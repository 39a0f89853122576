package basin.reports.statistics.rank;

import basin.reports.statistics.Normal;
import basin.reports.statistics.Require;
import basin.reports.statistics.Tail;
import basin.reports.statistics.correction.Holm;
import java.util.ArrayList;
import java.util.List;

/**
 * k treatments ranked within each of N blocks, such as optimizers on problems: does any rank better
 * than the others?
 *
 * <pre>
 * χ² = 12N/(k(k+1))·Σ(R̄ⱼ − (k+1)/2)² / (1 − Σ(t³−t)/(N(k³−k)))     ties in Σ over blocks
 * F  = (N−1)χ²/(N(k−1) − χ²), with k−1 and (k−1)(N−1) degrees of freedom
 * W  = χ²/(N(k−1)), Kendall's concordance, from 0 to 1
 * </pre>
 *
 * <p>Friedman 1937; Iman and Davenport 1980 for F, which is less conservative; Demšar 2006,
 * <i>Statistical comparisons of classifiers over multiple data sets</i>. With gaps: {@link
 * SkillingsMack}.
 *
 * @param ranks R̄, the mean rank of each treatment, 1 the smallest values
 * @param blocks N
 * @param uncorrected χ² without the correction for ties
 * @param statistic χ²; 0 where every block is one tie
 */
public record Friedman(double[] ranks, int blocks, double uncorrected, double statistic) {
  /**
   * Ranks the smallest of each block first.
   *
   * @param values block × treatment, finite or infinite; two blocks and two treatments at least
   * @throws IllegalArgumentException if there are fewer, a row has another length, or a value is
   *     NaN
   */
  public static Friedman of(double[]... values) {
    if (values.length < 2) {
      throw new IllegalArgumentException(values.length + " of at least 2 blocks");
    }
    int k = values[0].length;
    double[] sums = new double[k];
    double ties = 0;
    for (double[] block : values) {
      Require.paired("blocks", values[0], block);
      Require.numbers("a block", 2, block);
      Ranks within = Ranks.of(block);
      ties += within.ties();
      for (int j = 0; j < k; j++) {
        sums[j] += within.places()[j];
      }
    }
    return of(sums, values.length, ties);
  }

  private static Friedman of(double[] sums, int blocks, double ties) {
    double k = sums.length;
    double[] ranks = new double[sums.length];
    double squares = 0;
    for (int j = 0; j < ranks.length; j++) {
      ranks[j] = sums[j] / blocks;
      squares += Math.pow(sums[j] - blocks * (k + 1) / 2, 2);
    }
    double uncorrected = 12 * squares / (blocks * k * (k + 1));
    double untied = 1 - ties / (blocks * k * (k * k - 1));
    double statistic = squares == 0 ? 0 : uncorrected / untied;
    return new Friedman(ranks, blocks, uncorrected, statistic);
  }

  /** k − 1. */
  public int freedom() {
    return ranks.length - 1;
  }

  /** p of χ²; 1 where every block is one tie. */
  public double p() {
    return Tail.chiSquare(statistic, freedom());
  }

  /** Iman and Davenport's F; ∞ where all blocks agree. */
  public double imanDavenport() {
    double rest = blocks * freedom() - statistic;
    return statistic == 0
        ? 0
        : rest > 1e-12 * statistic ? (blocks - 1) * statistic / rest : Double.POSITIVE_INFINITY;
  }

  /** p of Iman and Davenport's F. */
  public double imanDavenportP() {
    return Tail.fisher(imanDavenport(), freedom(), (double) freedom() * (blocks - 1));
  }

  /** Kendall's W. */
  public double concordance() {
    return statistic / (blocks * freedom());
  }

  /** Every two treatments, (0, 1), (0, 2), … in order. */
  public List<RankContrast> contrasts() {
    int k = ranks.length;
    double error = Math.sqrt(k * (k + 1) / (6.0 * blocks));
    List<RankContrast> contrasts = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      for (int j = i + 1; j < k; j++) {
        double z = (ranks[i] - ranks[j]) / error;
        double p = Math.min(1, 2 * Normal.above(Math.abs(z)));
        double q = StudentizedRange.above(Math.sqrt(2) * Math.abs(z), k);
        contrasts.add(new RankContrast(i, j, z, q, p, p));
      }
    }
    double[] holm = Holm.correct(contrasts.stream().mapToDouble(RankContrast::p).toArray());
    List<RankContrast> corrected = new ArrayList<>();
    for (int i = 0; i < holm.length; i++) {
      RankContrast c = contrasts.get(i);
      corrected.add(new RankContrast(c.first(), c.second(), c.z(), c.nemenyi(), c.p(), holm[i]));
    }
    return corrected;
  }
}
