package basin.reports.simulation;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Paired;
import basin.reports.statistics.random.Draws;
import basin.reports.statistics.rank.HodgesLehmann;
import basin.reports.statistics.resampling.Bootstrap;
import basin.reports.statistics.resampling.Reading;
import basin.reports.statistics.resampling.Statistic;

/**
 * How often intervals of a paired difference hold the true one, among those that have limits.
 *
 * @param student the report's own
 * @param bca the bootstrap's, of all resamples of six seeds or fewer, else drawn
 * @param ranks that of the signed ranks, which holds the truth if differences are symmetric; NaN of
 *     too few pairs
 * @param none share of comparisons for which the report has no limits
 */
record Coverage(double student, double bca, double ranks, double none) {
  private static final double LEVEL = 0.95;
  private static final int GONE_THROUGH = 6;

  static Coverage of(Sweep sweep, double difference, int sweeps, int resamples) {
    Draws draws = Draws.of("coverage " + sweep.words(), sweep.seeds(), sweeps);
    double[] means = {difference, 0};
    double truth = sweep.truth(difference, 0);
    Count student = new Count();
    Count bca = new Count();
    Count ranks = new Count();
    for (int i = 0; i < sweeps; i++) {
      double[][] values = sweep.draw(means, draws);
      Paired paired = sweep.compare(values[0], values[1]);
      student.add(paired.difference(), truth);
      if (paired.pairs() > 1) {
        bca.add(bootstrap(paired, resamples, draws).bca(LEVEL, Reading.STEPS), truth);
        ranks.add(HodgesLehmann.of(LEVEL, paired.differences().values()), truth);
      }
    }
    return new Coverage(
        student.share(), bca.share(), ranks.share(), 1 - (double) student.known / sweeps);
  }

  private static Bootstrap bootstrap(Paired paired, int resamples, Draws draws) {
    double[] differences = paired.differences().values();
    return differences.length <= GONE_THROUGH
        ? Bootstrap.ideal(Statistic.MEAN, differences)
        : Bootstrap.drawn(Statistic.MEAN, resamples, draws, differences);
  }

  private static final class Count {
    private int known;
    private int held;

    void add(Interval interval, double truth) {
      known += interval.known() ? 1 : 0;
      held += interval.known() && interval.contains(truth) ? 1 : 0;
    }

    double share() {
      return (double) held / known;
    }
  }
}
