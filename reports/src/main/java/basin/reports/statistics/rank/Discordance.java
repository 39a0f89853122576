package basin.reports.statistics.rank;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Two things that each happened or not under the same seeds: does one happen more often?
 *
 * <p>McNemar's test, exact: seeds under which both or neither happened say nothing; of the others,
 * each is as likely to be the one as the other, p = 2·P(Bin(b + c, ½) ≤ min(b, c)).
 *
 * @param first seeds under which the first alone happened, b
 * @param second seeds under which the second alone happened, c
 * @param p two-sided; 1 if there is no such seed
 */
public record Discordance(int first, int second, double p) {
  /** Tests whether both are equally likely. */
  public static Discordance of(int first, int second) {
    BinomialDistribution coin = new BinomialDistribution(null, first + second, 0.5);
    double tail = coin.cumulativeProbability(Math.min(first, second));
    return new Discordance(first, second, Math.min(1, 2 * tail));
  }
}
