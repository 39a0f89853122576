package basin.reports.statistics;

import java.util.Arrays;

/**
 * Wilcoxon's signed-rank test of paired differences, exact by counting all sign patterns.
 *
 * <p>Zeros are dropped, ties share their average rank (Wilcoxon 1945). The exact distribution holds
 * with ties too, because the patterns of signs are counted over the ranks as they are.
 *
 * @param pairs differences that are not zero
 * @param positive W⁺, the rank sum of the positive differences
 * @param negative W⁻, the rank sum of the negative differences
 * @param p two-sided; 1 if every difference is zero
 */
public record SignedRank(int pairs, double positive, double negative, double p) {
  /** The most pairs for which the patterns are counted exactly in double precision. */
  public static final int LIMIT = 400;

  /**
   * Tests whether the differences are symmetric about zero.
   *
   * @throws IllegalArgumentException if more than {@link #LIMIT} are not zero
   */
  public static SignedRank of(double... differences) {
    double[] kept = Arrays.stream(differences).filter(d -> d != 0).toArray();
    if (kept.length > LIMIT) {
      throw new IllegalArgumentException(kept.length + " pairs, at most " + LIMIT);
    }
    int[] ranks = doubledRanks(kept);
    int positive = 0;
    int total = 0;
    for (int i = 0; i < kept.length; i++) {
      positive += kept[i] > 0 ? ranks[i] : 0;
      total += ranks[i];
    }
    double p = Math.min(1, 2 * tail(ranks, Math.min(positive, total - positive), total));
    return new SignedRank(kept.length, positive / 2.0, (total - positive) / 2.0, p);
  }

  /** Twice the average ranks of the sizes: whole numbers even where ties make halves. */
  private static int[] doubledRanks(double[] differences) {
    int[] ranks = new int[differences.length];
    for (int i = 0; i < ranks.length; i++) {
      for (double other : differences) {
        ranks[i] += 1 + Integer.signum(Double.compare(Math.abs(differences[i]), Math.abs(other)));
      }
      ranks[i] += 1;
    }
    return ranks;
  }

  /** The share of sign patterns whose positive (doubled) rank sum is at most {@code sum}. */
  private static double tail(int[] ranks, int sum, int total) {
    double[] share = new double[total + 1];
    share[0] = 1;
    for (int rank : ranks) {
      for (int s = total; s >= 0; s--) {
        share[s] = (share[s] + (s >= rank ? share[s - rank] : 0)) / 2;
      }
    }
    return Arrays.stream(share, 0, sum + 1).sum();
  }
}
