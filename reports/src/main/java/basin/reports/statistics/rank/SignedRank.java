package basin.reports.statistics.rank;

import basin.reports.statistics.Require;
import java.util.Arrays;

/**
 * Wilcoxon's signed-rank test of paired differences, exact by counting all sign patterns.
 *
 * <p>Zeros are dropped, ties share their average rank (Wilcoxon 1945). The exact distribution holds
 * with ties too, because the patterns of signs are counted over the ranks as they are. Infinite
 * differences are the largest.
 *
 * @param pairs differences that are not zero
 * @param positive W⁺, the rank sum of the positive differences
 * @param negative W⁻, the rank sum of the negative differences
 * @param greater one-sided p against differences above zero, P(W ≥ W⁺)
 * @param less one-sided p against differences below zero, P(W ≤ W⁺)
 */
public record SignedRank(int pairs, double positive, double negative, double greater, double less) {
  /** The most pairs for which the patterns are counted exactly in double precision. */
  public static final int LIMIT = 400;

  /**
   * Tests whether the differences are symmetric about zero.
   *
   * @throws IllegalArgumentException if more than {@link #LIMIT} are not zero, or one is NaN
   */
  public static SignedRank of(double... differences) {
    double[] kept = nonZero(differences);
    if (kept.length > LIMIT) {
      throw new IllegalArgumentException(kept.length + " pairs, at most " + LIMIT);
    }
    int[] ranks = Ranks.of(Arrays.stream(kept).map(Math::abs).toArray()).doubled();
    int positive = 0;
    int total = 0;
    for (int i = 0; i < kept.length; i++) {
      positive += kept[i] > 0 ? ranks[i] : 0;
      total += ranks[i];
    }
    double[] upTo = distribution(ranks, total);
    return new SignedRank(
        kept.length,
        positive / 2.0,
        (total - positive) / 2.0,
        Math.min(1, upTo[total - positive]),
        Math.min(1, upTo[positive]));
  }

  /** Two-sided; 1 if every difference is zero. */
  public double p() {
    return Math.min(1, 2 * Math.min(greater, less));
  }

  /** Rank-biserial correlation (W⁺ − W⁻)/(W⁺ + W⁻), from −1 to 1; 0 if every difference is zero. */
  public double biserial() {
    return pairs == 0 ? 0 : (positive - negative) / (positive + negative);
  }

  static double[] nonZero(double... differences) {
    Require.numbers("differences", 0, differences);
    return Arrays.stream(differences).filter(d -> d != 0).toArray();
  }

  /** The share of sign patterns whose positive (doubled) rank sum is at most 0, 1, … total. */
  static double[] distribution(int[] ranks, int total) {
    double[] share = new double[total + 1];
    share[0] = 1;
    for (int rank : ranks) {
      for (int s = total; s >= 0; s--) {
        share[s] = (share[s] + (s >= rank ? share[s - rank] : 0)) / 2;
      }
    }
    for (int s = 1; s <= total; s++) {
      share[s] += share[s - 1];
    }
    return share;
  }
}
