package basin.reports.statistics.rank;

import basin.reports.statistics.Normal;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The signed-rank test with the normal distribution in place of the exact one, for many pairs.
 *
 * <pre>
 * z = (min(W⁺, W⁻) − μ + c)/σ,  μ = (n(n+1) − m(m+1))/4
 * σ² = (n(n+1)(2n+1) − m(m+1)(2m+1))/24 − Σ(t³ − t)/48
 * </pre>
 *
 * <p>n differences are ranked, m of them zeros that keep their ranks (0 where zeros were dropped),
 * t the sizes of groups of equal ones that are not zero, c = ½ with the correction for continuity,
 * 0 without or where W⁺ = W⁻.
 *
 * @param z at most 0; 0 if every difference is zero
 * @param p two-sided
 */
public record NormalSignedRank(double z, double p) {
  /** Zeros are dropped before ranking (Wilcoxon 1945). */
  public static NormalSignedRank of(boolean continuity, double... differences) {
    return ranked(continuity, SignedRank.nonZero(differences));
  }

  /** Zeros are ranked with the others and their ranks dropped (Pratt 1959). */
  public static NormalSignedRank withZeros(boolean continuity, double... differences) {
    SignedRank.nonZero(differences);
    return ranked(continuity, differences);
  }

  private static NormalSignedRank ranked(boolean continuity, double... differences) {
    double n = differences.length;
    double zeros = Arrays.stream(differences).filter(d -> d == 0).count();
    Ranks ranks = Ranks.of(Arrays.stream(differences).map(Math::abs).toArray());
    double positive = 0;
    double negative = 0;
    for (int i = 0; i < differences.length; i++) {
      positive += differences[i] > 0 ? ranks.places()[i] : 0;
      negative += differences[i] < 0 ? ranks.places()[i] : 0;
    }
    double mean = (n * (n + 1) - zeros * (zeros + 1)) / 4;
    double tied = ranks.ties() - zeros * (zeros * zeros - 1);
    double variance =
        (n * (n + 1) * (2 * n + 1) - zeros * (zeros + 1) * (2 * zeros + 1)) / 24 - tied / 48;
    double off = Math.min(positive, negative) - mean;
    double corrected = continuity && off != 0 ? off + 0.5 : off;
    double z = variance > 0 ? Math.min(0, corrected / Math.sqrt(variance)) : 0;
    return new NormalSignedRank(z, DoubleStream.of(1, 2 * Normal.below(z)).min().orElse(1));
  }
}
