package basin.reports.statistics.shares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of one share and of two that are paired. */
class ShareTestsTest {
  /** Sums over all counts that are at most, or at least, as many. */
  @ParameterizedTest
  @CsvSource({"7, 9, 0.4", "0, 6, 0.5", "6, 6, 0.9", "3, 11, 0.05", "4, 8, 0.5"})
  void pIsTwiceTheSmallerTailOfTheBinomialLaw(int count, int cases, double share) {
    double below = 0;
    double above = 0;
    double chosen = 1; // cases over k
    for (int k = 0; k <= cases; k++) {
      double p = chosen * Math.pow(share, k) * Math.pow(1 - share, cases - k);
      below += k <= count ? p : 0;
      above += k >= count ? p : 0;
      chosen = chosen * (cases - k) / (k + 1);
    }
    double p = Math.min(1, 2 * Math.min(below, above));
    assertEquals(p, new BinomialTest(count, cases).p(share), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"7, 9", "1, 40", "38, 40", "20, 40"})
  void atTheLimitsOfAShareItIsJustAsImprobableAsTheLevelSays(int count, int cases) {
    BinomialTest test = new BinomialTest(count, cases);
    Interval limits = test.interval(0.95);
    assertEquals(0.05, test.p(limits.low()), 1e-7);
    assertEquals(0.05, test.p(limits.high()), 1e-7);
    assertEquals((double) count / cases, limits.center());
  }

  @Test
  void aShareOfNoneOrAllHasItsBoundForALimit() {
    assertEquals(0, new BinomialTest(0, 5).interval(0.95).low());
    assertEquals(1 - Math.pow(0.025, 0.2), new BinomialTest(0, 5).interval(0.95).high(), 1e-9);
    assertEquals(1, new BinomialTest(5, 5).interval(0.95).high());
  }

  /** Seven children whose airways reacted before only, or one after only, of 21. */
  @Test
  void thePublishedLimitsOfPairedSharesAreFound() {
    Interval limits = new PairedShares(1, 7, 21).interval(0.95);
    assertEquals(-0.286, limits.center(), 5e-4);
    assertEquals(-0.517, limits.low(), 5e-4);
    assertEquals(-0.026, limits.high(), 5e-4);
    assertEquals(0.070, new PairedShares(1, 7, 21).p(0), 5e-4, "McNemar's exact test");
  }

  /** The likelihood under a given difference, gone through point by point. */
  @ParameterizedTest
  @CsvSource({"5, 2, 20", "0, 4, 12", "9, 0, 15", "0, 0, 10", "3, 3, 30"})
  void atTheLimitsTheScoreIsTheNormalBound(int first, int second, int cases) {
    PairedShares shares = new PairedShares(first, second, cases);
    Interval limits = shares.interval(0.95);
    for (double limit : new double[] {limits.low(), limits.high()}) {
      double q = likeliest(first, second, cases, limit);
      double deviation = Math.sqrt(cases * (2 * q + limit * (1 - limit)));
      double score = (first - second - cases * limit) / deviation;
      assertEquals(Normal.quantile(0.975), Math.abs(score), 2e-3);
      assertEquals(0.05, shares.p(limit), 1e-6);
    }
    assertTrue(limits.low() <= shares.difference() && shares.difference() <= limits.high());
  }

  private static double likeliest(int first, int second, int cases, double difference) {
    double best = Double.NEGATIVE_INFINITY;
    double at = 0;
    double least = Math.max(0, -difference);
    double most = (1 - difference) / 2;
    for (int i = 1; i < 200_000; i++) {
      double q = least + (most - least) * i / 200_000;
      double likelihood =
          first * Math.log(q + difference)
              + second * Math.log(q)
              + (cases - first - second) * Math.log(1 - 2 * q - difference);
      if (likelihood > best) {
        best = likelihood;
        at = q;
      }
    }
    return at;
  }
}
