package basin.reports.statistics.rank;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Require;
import java.util.Arrays;

/**
 * Where paired differences lie, by the signed ranks: the interval holds the shifts that {@link
 * SignedRank} does not refuse, whatever the distribution, if only it is symmetric.
 *
 * <p>The estimate is the median of the n(n+1)/2 means of two differences (each with itself, too);
 * the limits are the k-th smallest and k-th largest of them, k the largest with 2·P(W &lt; k) ≤ 1 −
 * level. Limits are NaN where no k ≥ 1 is left: at 95 % that is below six pairs. Infinite
 * differences may make a limit infinite. Hodges and Lehmann 1963, <i>Estimates of location based on
 * rank tests</i>.
 */
public final class HodgesLehmann {
  private HodgesLehmann() {}

  /**
   * Estimate and limits.
   *
   * @param level confidence in (0, 1); what is covered is at least that
   */
  public static Interval of(double level, double... differences) {
    Require.probability("level", level);
    Require.numbers("differences", 1, differences);
    int n = differences.length;
    double[] means = means(differences);
    int all = means.length;
    double center = (means[(all - 1) / 2] + means[all / 2]) / 2;
    if (n > SignedRank.LIMIT) {
      throw new IllegalArgumentException(n + " pairs, at most " + SignedRank.LIMIT);
    }
    int[] ranks = new int[n];
    Arrays.setAll(ranks, i -> i + 1);
    double[] upTo = SignedRank.distribution(ranks, all);
    int k = 0;
    while (k < all && 2 * upTo[k] <= 1 - level + 1e-12) {
      k++;
    }
    return k == 0 ? Interval.point(center) : new Interval(center, means[k - 1], means[all - k]);
  }

  private static double[] means(double... x) {
    double[] means = new double[x.length * (x.length + 1) / 2];
    int at = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = i; j < x.length; j++) {
        double sum = x[i] + x[j];
        means[at++] = Double.isNaN(sum) ? 0 : sum / 2;
      }
    }
    Arrays.sort(means);
    return means;
  }
}
