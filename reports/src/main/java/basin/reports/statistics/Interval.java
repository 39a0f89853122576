package basin.reports.statistics;

import basin.reports.statistics.samples.Student;

/**
 * An estimate with its confidence limits.
 *
 * @param center the estimate
 * @param low lower limit; NaN if the data do not give one
 * @param high upper limit; NaN if the data do not give one
 */
public record Interval(double center, double low, double high) {
  /** The level used throughout a report. */
  public static final double LEVEL = 0.95;

  /**
   * Student's interval of a mean: x̄ ± t₍ₙ₋₁, ₁₋α/₂₎ · s/√n, right for normal errors.
   *
   * @param sample its limits are NaN if it has fewer than two values
   * @param level confidence in (0, 1)
   */
  public static Interval ofMean(Sample sample, double level) {
    return ofMean(sample, level, sample.size() - 1);
  }

  /**
   * The same where not all values tell of the spread.
   *
   * @param freedom degrees of freedom; limits are NaN if there are none
   */
  public static Interval ofMean(Sample sample, double level, int freedom) {
    double mean = sample.mean();
    if (freedom < 1) {
      return point(mean);
    }
    double half = Student.quantile(freedom, level) * sample.standardError();
    return new Interval(mean, mean - half, mean + half);
  }

  /** Student's interval of a mean at {@link #LEVEL}. */
  public static Interval ofMean(Sample sample) {
    return ofMean(sample, LEVEL);
  }

  /** An estimate whose limits are not known. */
  public static Interval point(double center) {
    return new Interval(center, Double.NaN, Double.NaN);
  }

  /**
   * Cut to where the quantity can lie. The true value lies there too, so the interval covers it as
   * often as before.
   */
  public Interval within(double least, double most) {
    return new Interval(center, Math.max(low, least), Math.min(high, most));
  }

  /** Whether there are limits at all. */
  public boolean known() {
    return !Double.isNaN(low) && !Double.isNaN(high);
  }

  /** Whether x lies within the limits. */
  public boolean contains(double x) {
    return low <= x && x <= high;
  }
}
