package basin.reports.claims;

import basin.reports.statistics.Interval;
import basin.reports.statistics.shares.BinomialTest;
import basin.reports.statistics.shares.PairedShares;
import basin.spi.claim.Contention.Shown;
import basin.spi.claim.Weight;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What replicates that each say yes or no weigh: of one side by the exact binomial test of its
 * share, of two by the exact test of McNemar, or against a margin by Tango's score.
 *
 * @param shown from gains to 1 and 0, or to the difference of two such
 * @param paired whether two sides are compared
 * @param yes replicates that count for it
 * @param no of two sides, replicates that count against it
 * @param all how many
 */
record ShareWeight(Shown shown, boolean paired, int yes, int no, int all) {
  private static final int MOST = 1000;

  static ShareWeight of(Shown shown, boolean paired, double... gains) {
    long[] values =
        Arrays.stream(gains)
            .mapToLong(gain -> Math.round(shown.origin() + shown.direction() * gain))
            .toArray();
    return new ShareWeight(
        shown,
        paired,
        (int) Arrays.stream(values).filter(v -> v > 0).count(),
        (int) Arrays.stream(values).filter(v -> v < 0).count(),
        gains.length);
  }

  /**
   * Both directions.
   *
   * @param chances by which p is multiplied
   */
  Weight weigh(double chances) {
    double level = 1 - (1 - Interval.LEVEL) / chances;
    Interval share = interval(level);
    double one = gain(share.low());
    double other = gain(share.high());
    double gain = gain(share.center());
    return Odds.sided(
        gain,
        Math.min(one, other),
        Math.max(one, other),
        gain,
        Math.min(1, chances * p()),
        method());
  }

  private double gain(double share) {
    return shown.direction() * (share - shown.origin());
  }

  private Interval interval(double level) {
    return paired
        ? new PairedShares(yes, no, all).interval(level)
        : new BinomialTest(yes, all).interval(level);
  }

  private double p() {
    double limit = shown.origin();
    if (paired) {
      return new PairedShares(yes, no, all).p(limit);
    }
    return limit < 0 || limit > 1 ? 0 : new BinomialTest(yes, all).p(limit);
  }

  private String method() {
    return paired
        ? shown.origin() == 0 ? "McNemar's exact test" : "Tango's score"
        : "exact binomial test";
  }

  /** The fewest replicates that decide, if shares stay as they are; empty if 1 000 do not. */
  OptionalInt needed(double level) {
    for (int n = all + 1; n <= MOST && all > 0; n++) {
      ShareWeight more = new ShareWeight(shown, paired, scaled(yes, n), scaled(no, n), n);
      if (more.p() <= level) {
        return OptionalInt.of(n);
      }
    }
    return OptionalInt.empty();
  }

  private int scaled(int count, int n) {
    return (int) Math.round((double) count * n / all);
  }
}
