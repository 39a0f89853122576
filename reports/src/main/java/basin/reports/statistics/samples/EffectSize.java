package basin.reports.statistics.samples;

import basin.reports.statistics.Require;
import basin.reports.statistics.Sample;
import org.apache.commons.math3.special.Gamma;

/**
 * How large a difference of two means is beside the spread of single values. Each is 0/0 = NaN or
 * ±∞ where there is no spread.
 */
public final class EffectSize {
  private EffectSize() {}

  /** Cohen's d = (x̄₁ − x̄₂)/s, s pooled. Cohen 1988. */
  public static double cohen(double[] a, double[] b) {
    return difference(a, b) / pooled(a, b);
  }

  /** Hedges' g = J·d without bias: J = Γ(ν/2)/(Γ((ν−1)/2)·√(ν/2)), ν = n₁ + n₂ − 2. Hedges 1981. */
  public static double hedges(double[] a, double[] b) {
    double half = (a.length + b.length - 2) / 2.0;
    double log = Gamma.logGamma(half) - Gamma.logGamma(half - 0.5) - Math.log(half) / 2;
    return cohen(a, b) * Math.exp(log);
  }

  /** Hedges' g with the usual approximation, J ≈ 1 − 3/(4ν − 1). */
  public static double hedgesApproximate(double[] a, double[] b) {
    return cohen(a, b) * (1 - 3 / (4.0 * (a.length + b.length - 2) - 1));
  }

  /** Glass's Δ = (x̄₁ − x̄₂)/s₂, the second sample being the control. Glass 1976. */
  public static double glass(double[] a, double[] b) {
    return difference(a, b) / new Sample(Require.finite("control", 2, b)).deviation();
  }

  /** s = √(((n₁−1)s₁² + (n₂−1)s₂²)/(n₁+n₂−2)). */
  static double pooled(double[] a, double[] b) {
    double first = Math.pow(new Sample(Require.finite("first sample", 2, a)).deviation(), 2);
    double second = Math.pow(new Sample(Require.finite("second sample", 2, b)).deviation(), 2);
    return Math.sqrt(
        ((a.length - 1) * first + (b.length - 1) * second) / (a.length + b.length - 2));
  }

  private static double difference(double[] a, double[] b) {
    return new Sample(a).mean() - new Sample(b).mean();
  }
}
