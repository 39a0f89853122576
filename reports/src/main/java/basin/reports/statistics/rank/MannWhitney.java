package basin.reports.statistics.rank;

import basin.reports.statistics.Normal;
import basin.reports.statistics.Require;
import java.util.OptionalDouble;

/**
 * Two independent samples compared by ranks: is a number of the first larger than one of the second
 * as often as smaller?
 *
 * <p>U₁ counts the pairs in which the first's number is larger, equal ones by half. Mann and
 * Whitney 1947, <i>On a test of whether one of two random variables is stochastically larger</i>.
 *
 * @param first U₁
 * @param second U₂ = n₁n₂ − U₁
 * @param variance of U₁ if both are of one distribution: n₁n₂/12·(n + 1 − Σ(t³−t)/(n(n−1)))
 * @param exact two-sided p over all ways to deal out the ranks, ties as they are; empty of more
 *     than {@link #LIMIT} numbers
 */
public record MannWhitney(double first, double second, double variance, OptionalDouble exact) {
  /** The most numbers for which all ways are counted. */
  public static final int LIMIT = 100;

  /**
   * Compares two samples, each of one number at least; infinite numbers are ranked.
   *
   * @throws IllegalArgumentException if one is empty or holds NaN
   */
  public static MannWhitney of(double[] a, double[] b) {
    Require.numbers("first sample", 1, a);
    Require.numbers("second sample", 1, b);
    double[] both = new double[a.length + b.length];
    System.arraycopy(a, 0, both, 0, a.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    Ranks ranks = Ranks.of(both);
    double n1 = a.length;
    double n2 = b.length;
    double n = n1 + n2;
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += ranks.places()[i];
    }
    double first = sum - n1 * (n1 + 1) / 2;
    double variance = n1 * n2 / 12 * (n + 1 - ranks.ties() / (n * (n - 1)));
    OptionalDouble exact =
        both.length > LIMIT
            ? OptionalDouble.empty()
            : OptionalDouble.of(dealt(ranks.doubled(), a.length, (int) Math.rint(2 * sum)));
    return new MannWhitney(first, n1 * n2 - first, variance, exact);
  }

  /**
   * Two-sided p by the normal distribution; 1 if all numbers are equal.
   *
   * @param continuity whether |U₁ − n₁n₂/2| is lessened by ½
   */
  public double normal(boolean continuity) {
    double off = Math.abs(first - second) / 2 - (continuity ? 0.5 : 0);
    return variance > 0 ? Math.min(1, 2 * Normal.above(off / Math.sqrt(variance))) : 1;
  }

  /** Two-sided: exact where that can be counted, else normal with the continuity correction. */
  public double p() {
    return exact.orElseGet(() -> normal(true));
  }

  /** Twice the smaller share of the ways to deal {@code of} ranks whose sum is as far out. */
  private static double dealt(int[] ranks, int of, int sum) {
    int total = 0;
    for (int rank : ranks) {
      total += rank;
    }
    double[][] share = new double[of + 1][total + 1];
    share[0][0] = 1;
    for (int i = 0; i < ranks.length; i++) {
      for (int taken = Math.min(i + 1, of); taken >= 1; taken--) {
        for (int s = total; s >= ranks[i]; s--) {
          share[taken][s] += share[taken - 1][s - ranks[i]];
        }
      }
    }
    double ways = 0;
    double below = 0;
    double above = 0;
    for (int s = 0; s <= total; s++) {
      ways += share[of][s];
      below += s <= sum ? share[of][s] : 0;
      above += s >= sum ? share[of][s] : 0;
    }
    return Math.min(1, 2 * Math.min(below, above) / ways);
  }
}
