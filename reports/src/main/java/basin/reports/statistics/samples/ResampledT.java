package basin.reports.statistics.samples;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Require;
import basin.reports.statistics.Sample;
import basin.reports.statistics.Tail;

/**
 * Differences over splits or folds of the same rows, which are no independent repetitions: the
 * plain t test finds far too much in them.
 *
 * <p>t = x̄/√((1/J + n_test/n_train)·s²), J − 1 degrees of freedom: two splits share most of their
 * training rows, so that their differences correlate, by about n_test/(n_test + n_train). Nadeau
 * and Bengio 2003, <i>Inference for the generalization error</i>.
 *
 * @param mean x̄ of the J differences
 * @param variance s²
 * @param splits J
 * @param ratio n_test/n_train: 1/(k − 1) for k folds
 */
public record ResampledT(double mean, double variance, int splits, double ratio) {
  /**
   * Of two differences or more.
   *
   * @param test rows, or share of the rows, that each split tests on
   * @param train rows, or share, that it trains on
   */
  public static ResampledT of(double test, double train, double... differences) {
    if (!(test > 0 && train > 0)) {
      throw new IllegalArgumentException(
          "a split of " + test + " to test on and " + train + " to train on");
    }
    Sample sample = new Sample(Require.finite("differences", 2, differences));
    return new ResampledT(
        sample.mean(), Math.pow(sample.deviation(), 2), sample.size(), test / train);
  }

  /** √((1/J + n_test/n_train)·s²), the standard error of the mean. */
  public double error() {
    return Math.sqrt((1.0 / splits + ratio) * variance);
  }

  /** J − 1. */
  public int freedom() {
    return splits - 1;
  }

  /** The corrected t; 0 where the mean is, ±∞ where all differences are equal. */
  public double t() {
    return mean == 0 ? 0 : mean / error();
  }

  /** Two-sided. */
  public double p() {
    return Tail.studentBothSides(t(), freedom());
  }

  /** The mean with its limits. */
  public Interval interval(double level) {
    double half = Student.quantile(freedom(), level) * error();
    return new Interval(mean, mean - half, mean + half);
  }
}
