package basin.reports.study;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Scale;

/**
 * How a series is averaged, compared and drawn: the same throughout a report.
 *
 * <pre>
 * accuracy                         as it is, limits cut at 0 and 1
 * a loss, never recorded below 0   by logarithm: geometric means and ratios
 * anything else                    as it is
 * </pre>
 *
 * @param scale of means and differences
 * @param least the smallest value there can be; −∞ if not known
 * @param most the largest value there can be; ∞ if not known
 */
public record Measure(Scale scale, double least, double most) {
  /**
   * Losses below this are 0 but for rounding: a last value counts as at least this much, or a
   * single one of 10⁻³⁰ would decide a geometric mean.
   */
  public static final double ROUNDING = 1e-12;

  /**
   * Of a series.
   *
   * @param lower whether less of it is better
   * @param negative whether a value below zero was recorded
   */
  static Measure of(String series, boolean lower, boolean negative) {
    if (series.endsWith(".accuracy")) {
      return new Measure(Scale.LINEAR, 0, 1);
    }
    return lower && !negative
        ? new Measure(Scale.LOGARITHMIC, 0, Double.POSITIVE_INFINITY)
        : new Measure(Scale.LINEAR, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Whether means are geometric and differences ratios. */
  public boolean byRatio() {
    return scale == Scale.LOGARITHMIC;
  }

  /** The mean of values with its limits. */
  public Interval mean(double... values) {
    return scale.mean(values).within(least, most);
  }

  /** A difference on the scale, back in the series' own unit or as a ratio. */
  public Interval difference(Interval mapped) {
    Interval unmapped = scale.unmap(mapped);
    return byRatio() ? unmapped : unmapped.within(least - most, most - least);
  }

  /** A last value as it is averaged and compared. */
  double floored(double value) {
    return byRatio() ? Math.max(value, ROUNDING) : value;
  }

  /** Whether a mean of last values is 0 but for rounding. */
  public boolean vanishes(double mean) {
    return byRatio() && mean <= ROUNDING * (1 + 1e-9);
  }
}
