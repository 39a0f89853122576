package basin.reports.statistics.resampling;

import basin.reports.statistics.Require;
import basin.reports.statistics.Sample;
import basin.reports.statistics.random.Draws;
import java.util.Arrays;
import java.util.Optional;

/**
 * The permutation test of paired differences: if it does not matter which is which, each difference
 * could as well have had the other sign. Fisher 1935; Pitman 1937.
 *
 * <p>The statistic is the mean. All 2ⁿ patterns count, by two halves that meet in the middle: up to
 * 40 pairs of any numbers, and hundreds on a grid. Beyond that patterns are drawn, and p = (b +
 * 1)/(B + 1), b of B being as far out (Phipson and Smyth 2010). Sums are equal if they are to 10⁻¹²
 * of the sum of the sizes. The smallest p of n pairs is 2/2ⁿ: three pairs cannot show anything.
 *
 * @param pairs n, zeros among them
 * @param mean of the differences
 * @param greater one-sided p against differences above zero
 * @param less one-sided p against differences below zero
 * @param exact whether all patterns were counted
 */
public record SignFlips(int pairs, double mean, double greater, double less, boolean exact) {
  /** Patterns drawn where all cannot be counted. */
  public static final int DRAWS = 99_999;

  private static final double SLACK = 1e-12;

  /**
   * Tests whether differences are symmetric about zero.
   *
   * @param draws used where not all patterns can be counted
   * @throws IllegalArgumentException if there is none, or one is infinite or NaN
   */
  public static SignFlips of(Draws draws, double... differences) {
    Require.finite("differences", 1, differences);
    double slack = slack(differences);
    int half = differences.length / 2;
    double[] sorted = differences.clone();
    Arrays.sort(sorted);
    Optional<SignedSums> low = SignedSums.of(slack / 4, Arrays.copyOf(sorted, half));
    Optional<SignedSums> high =
        SignedSums.of(slack / 4, Arrays.copyOfRange(sorted, half, sorted.length));
    double sum = sum(differences);
    if (low.isEmpty() || high.isEmpty()) {
      return drawn(DRAWS, draws, differences);
    }
    return new SignFlips(
        differences.length,
        sum / differences.length,
        Math.min(1, low.get().reaching(sum - slack, high.get())),
        Math.min(1, low.get().reaching(-sum - slack, high.get())),
        true);
  }

  /** By patterns drawn at random. */
  public static SignFlips drawn(int times, Draws draws, double... differences) {
    Require.finite("differences", 1, differences);
    double slack = slack(differences);
    double sum = sum(differences);
    int above = 0;
    int below = 0;
    for (int t = 0; t < times; t++) {
      double flipped = 0;
      for (double difference : differences) {
        flipped += draws.sign() * difference;
      }
      above += flipped >= sum - slack ? 1 : 0;
      below += flipped <= sum + slack ? 1 : 0;
    }
    double all = times + 1.0;
    return new SignFlips(
        differences.length, sum / differences.length, (above + 1) / all, (below + 1) / all, false);
  }

  /** Two-sided: the share of patterns whose mean is as far from 0; 1 if every difference is 0. */
  public double p() {
    return Math.min(1, 2 * Math.min(greater, less));
  }

  /** How many different sums the patterns have; 0 if there are too many to keep. */
  public static int distinctSums(double... differences) {
    Require.finite("differences", 1, differences);
    return SignedSums.of(slack(differences), differences).map(s -> s.sums().length).orElse(0);
  }

  private static double sum(double... x) {
    return new Sample(x).mean() * x.length;
  }

  private static double slack(double... x) {
    return SLACK * Arrays.stream(x).map(Math::abs).sum();
  }
}
