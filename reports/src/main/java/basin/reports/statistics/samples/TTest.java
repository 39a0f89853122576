package basin.reports.statistics.samples;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Require;
import basin.reports.statistics.Sample;
import basin.reports.statistics.Tail;

/**
 * A t test, right for normal errors.
 *
 * <p>Where there is no spread at all, t is ±∞ with p = 0, or 0 with p = 1 if there is no difference
 * either; {@code basin.reports.statistics.Paired} says what such data are worth.
 *
 * @param difference what is tested to be 0
 * @param error its standard error
 * @param freedom degrees of freedom, not always whole
 */
public record TTest(double difference, double error, double freedom) {
  /** Of one mean, or of paired differences: n − 1 degrees of freedom. Student 1908. */
  public static TTest of(double... x) {
    Sample sample = new Sample(Require.finite("sample", 2, x));
    return new TTest(sample.mean(), sample.standardError(), sample.size() - 1);
  }

  /** Of two means of one variance: n₁ + n₂ − 2 degrees of freedom. */
  public static TTest pooled(double[] a, double[] b) {
    Sample first = new Sample(Require.finite("first sample", 2, a));
    Sample second = new Sample(Require.finite("second sample", 2, b));
    double error = EffectSize.pooled(a, b) * Math.sqrt(1.0 / a.length + 1.0 / b.length);
    return new TTest(first.mean() - second.mean(), error, a.length + b.length - 2);
  }

  /**
   * Of two means of any variances: (v₁+v₂)²/(v₁²/(n₁−1) + v₂²/(n₂−1)) degrees of freedom, vᵢ =
   * sᵢ²/nᵢ. Welch 1947.
   */
  public static TTest welch(double[] a, double[] b) {
    Sample first = new Sample(Require.finite("first sample", 2, a));
    Sample second = new Sample(Require.finite("second sample", 2, b));
    double v1 = Math.pow(first.standardError(), 2);
    double v2 = Math.pow(second.standardError(), 2);
    double freedom =
        v1 + v2 == 0
            ? a.length + b.length - 2
            : (v1 + v2) * (v1 + v2) / (v1 * v1 / (a.length - 1) + v2 * v2 / (b.length - 1));
    return new TTest(first.mean() - second.mean(), Math.sqrt(v1 + v2), freedom);
  }

  /** Difference over error. */
  public double t() {
    return difference == 0 ? 0 : difference / error;
  }

  /** Two-sided. */
  public double p() {
    return Tail.studentBothSides(t(), freedom);
  }

  /** One-sided, against a difference above zero. */
  public double greater() {
    return Tail.student(t(), freedom);
  }

  /** One-sided, against a difference below zero. */
  public double less() {
    return Tail.student(-t(), freedom);
  }

  /** The difference with its limits. */
  public Interval interval(double level) {
    double half = Student.quantile(freedom, level) * error;
    return new Interval(difference, difference - half, difference + half);
  }
}
