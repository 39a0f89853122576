package basin.reports.statistics.resampling;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import java.util.Arrays;

/**
 * A statistic of n values, and the same without each of them: pseudo-values n·θ − (n − 1)·θ₍₋ᵢ₎ are
 * nearly independent and have the statistic's mean, free of a bias of the order of 1/n. Tukey 1958;
 * Miller 1974, <i>The jackknife: a review</i>.
 *
 * @param all θ
 * @param without θ₍₋ᵢ₎, one for each value
 */
public record Jackknife(double all, double... without) {
  public Jackknife {
    without = without.clone();
  }

  /** One for each value. */
  public Sample pseudoValues() {
    int n = without.length;
    return new Sample(Arrays.stream(without).map(w -> n * all - (n - 1) * w).toArray());
  }

  /**
   * Student's limits of the pseudo-values' mean with n − 1 degrees of freedom, stretched to the
   * statistic where that lies beyond them. Without limits of fewer than two values, where nothing
   * changes whichever is left out, and where the statistic does not exist without one.
   */
  public Interval interval(double level) {
    Sample pseudo = pseudoValues();
    if (without.length < 2
        || pseudo.constant()
        || !Arrays.stream(pseudo.values()).allMatch(Double::isFinite)) {
      return Interval.point(all);
    }
    Interval mean = Interval.ofMean(pseudo, level);
    return new Interval(all, Math.min(mean.low(), all), Math.max(mean.high(), all));
  }
}
