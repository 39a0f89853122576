package basin.reports.statistics.survival;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Normal;
import basin.reports.statistics.Tail;
import basin.reports.statistics.samples.Student;

/**
 * One restricted mean less another, of runs that have nothing in common. Runs under the same seeds
 * are told apart sooner by {@link PseudoValues}.
 *
 * @param first the one
 * @param second the other, with the same horizon
 */
public record RestrictedMeanDifference(RestrictedMean first, RestrictedMean second) {
  public RestrictedMeanDifference {
    if (first.horizon() != second.horizon()) {
      throw new IllegalArgumentException(
          "horizons of " + first.horizon() + " and " + second.horizon() + "; there must be one");
    }
  }

  /** The first less the second; negative where the first is faster. */
  public double difference() {
    return first.mean() - second.mean();
  }

  /** √(s₁² + s₂²) of Greenwood's errors. */
  public double standardError() {
    return Math.hypot(first.standardError(), second.standardError());
  }

  /** The difference in standard errors; NaN of 0/0. */
  public double z() {
    return difference() / standardError();
  }

  /** Two-sided p, normal, right for many runs; 1 where both are the same without any scatter. */
  public double normalP() {
    return difference() == 0 ? 1 : 2 * Normal.above(Math.abs(z()));
  }

  /** Two-sided p of Welch's t, right for few runs; NaN where a side has one run. */
  public double p() {
    double freedom = freedom();
    if (difference() == 0 || Double.isNaN(freedom)) {
      return difference() == 0 ? 1 : Double.NaN;
    }
    return Tail.studentBothSides(difference() / spread(), freedom);
  }

  /**
   * Welch's limits, for errors with n − 1; without limits where a side has one run or no scatter.
   */
  public Interval interval(double level) {
    double freedom = freedom();
    if (Double.isNaN(freedom)) {
      return Interval.point(difference());
    }
    double half = Student.quantile(freedom, level) * spread();
    return new Interval(difference(), difference() - half, difference() + half);
  }

  private double spread() {
    return Math.hypot(first.spread(), second.spread());
  }

  /** Welch and Satterthwaite's degrees of freedom; NaN if nothing scatters. */
  private double freedom() {
    if (first.runs() < 2 || second.runs() < 2) {
      return Double.NaN;
    }
    double a = first.spread() * first.spread();
    double b = second.spread() * second.spread();
    return (a + b) * (a + b) / (a * a / (first.runs() - 1) + b * b / (second.runs() - 1));
  }
}
