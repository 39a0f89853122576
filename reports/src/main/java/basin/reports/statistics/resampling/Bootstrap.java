package basin.reports.statistics.resampling;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Normal;
import basin.reports.statistics.Require;
import basin.reports.statistics.Sample;
import basin.reports.statistics.random.Draws;
import java.util.Arrays;

/**
 * What a statistic of the same sample, drawn again with replacement, would have been.
 *
 * <p>Four intervals from it. Of fewer than ten values or so none reaches its level: the bootstrap
 * knows no more of the tails than the sample does, and its spread is too small by √((n−1)/n). For
 * seeds that are few, Student's t is the default ({@code basin.reports.statistics.Paired}). Efron
 * and Tibshirani 1993, <i>An Introduction to the Bootstrap</i>, §13 and 14.
 */
public final class Bootstrap {
  /** The most values of which all resamples are gone through. */
  public static final int ENUMERABLE = 10;

  private final double estimate;
  private final double[] jackknife;
  private final Atoms atoms;
  private final boolean ideal;

  private Bootstrap(Statistic statistic, Atoms atoms, boolean ideal, double... x) {
    this.estimate = statistic.of(x);
    this.jackknife = jackknife(statistic, x);
    this.atoms = atoms;
    this.ideal = ideal;
  }

  /**
   * All nⁿ resamples, counted by what is in them: C(2n−1, n) different ones.
   *
   * @param x of 2 to {@link #ENUMERABLE} finite numbers
   */
  public static Bootstrap ideal(Statistic statistic, double... x) {
    Require.finite("sample", 2, x);
    if (x.length > ENUMERABLE) {
      throw new IllegalArgumentException(
          x.length + " values have too many resamples to go through, at most " + ENUMERABLE);
    }
    return new Bootstrap(statistic, Atoms.ideal(statistic, x), true, x);
  }

  /**
   * Resamples drawn at random.
   *
   * @param times how many; 10 000 or more for limits that are good to a tenth of a standard error
   * @param x of 2 finite numbers or more
   */
  public static Bootstrap drawn(Statistic statistic, int times, Draws draws, double... x) {
    int[][] places = new int[times][];
    Arrays.setAll(places, t -> draws.resample(x.length));
    return given(statistic, places, x);
  }

  /**
   * Resamples that are given.
   *
   * @param places for each resample, places in the sample from 0
   */
  public static Bootstrap given(Statistic statistic, int[][] places, double... x) {
    Require.finite("sample", 2, x);
    double[] values = new double[places.length];
    Arrays.setAll(
        values, t -> statistic.of(Arrays.stream(places[t]).mapToDouble(i -> x[i]).toArray()));
    Require.finite("resampled statistic", 2, values);
    return new Bootstrap(statistic, Atoms.of(values), false, x);
  }

  /** The statistic of the sample itself. */
  public double estimate() {
    return estimate;
  }

  /** Standard deviation of the resampled values: over N where all were gone through, else N − 1. */
  public double standardError() {
    double all = atoms.all();
    return Math.sqrt(atoms.variance() * (ideal ? 1 : all / (all - 1)));
  }

  /**
   * z₀, by how far the estimate is off the median of the resampled values, in normal quantiles:
   * Φ⁻¹(share below + half the share that is equal). Infinite if all are on one side.
   */
  public double bias() {
    return Normal.quantile(atoms.shareBelow(estimate));
  }

  /**
   * The acceleration a = Σu³/(6·(Σu²)^1.5), u = the jackknife's mean − its value without value i:
   * how the standard error changes with the truth. 0 where leaving out changes nothing.
   */
  public double acceleration() {
    double mean = new Sample(jackknife).mean();
    double squares = 0;
    double cubes = 0;
    for (double without : jackknife) {
      squares += Math.pow(mean - without, 2);
      cubes += Math.pow(mean - without, 3);
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  /** Quantiles of the resampled values. */
  public Interval percentile(double level, Reading reading) {
    double tail = tail(level);
    return interval(reading.at(atoms, tail), reading.at(atoms, 1 - tail));
  }

  /** The percentile interval turned about the estimate. */
  public Interval basic(double level, Reading reading) {
    double tail = tail(level);
    return interval(
        2 * estimate - reading.at(atoms, 1 - tail), 2 * estimate - reading.at(atoms, tail));
  }

  /** Estimate ± z·standard error. */
  public Interval normal(double level) {
    double half = -Normal.quantile(tail(level)) * standardError();
    return interval(estimate - half, estimate + half);
  }

  /**
   * Bias-corrected and accelerated: quantiles at {@link #accelerated}. Efron 1987. Without limits
   * where the bias is infinite.
   */
  public Interval bca(double level, Reading reading) {
    if (Double.isInfinite(bias())) {
      return Interval.point(estimate);
    }
    double tail = tail(level);
    return interval(reading.at(atoms, accelerated(tail)), reading.at(atoms, accelerated(1 - tail)));
  }

  /** Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))), z = Φ⁻¹(p). */
  public double accelerated(double p) {
    double bias = bias();
    double shifted = bias + Normal.quantile(p);
    return Normal.below(bias + shifted / (1 - acceleration() * shifted));
  }

  /** Values that are all equal say nothing of their scatter, and so have no limits. */
  private Interval interval(double low, double high) {
    boolean constant = atoms.values()[0] == atoms.values()[atoms.values().length - 1];
    return constant ? Interval.point(estimate) : new Interval(estimate, low, high);
  }

  private static double tail(double level) {
    return (1 - Require.probability("level", level)) / 2;
  }

  private static double[] jackknife(Statistic statistic, double... x) {
    double[] values = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double[] rest = new double[x.length - 1];
      System.arraycopy(x, 0, rest, 0, i);
      System.arraycopy(x, i + 1, rest, i, rest.length - i);
      values[i] = statistic.of(rest);
    }
    return values;
  }
}
