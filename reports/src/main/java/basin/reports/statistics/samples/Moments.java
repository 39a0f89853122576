package basin.reports.statistics.samples;

import basin.reports.statistics.Require;
import basin.reports.statistics.Sample;
import java.util.Arrays;

/**
 * The shape of a sample by its central moments mₖ = Σ(x − x̄)ᵏ/n, as they are, without corrections.
 *
 * @param mean x̄
 * @param second m₂
 * @param third m₃
 * @param fourth m₄
 */
public record Moments(double mean, double second, double third, double fourth) {
  /** Of one finite number or more. */
  public static Moments of(double... x) {
    double mean = new Sample(Require.finite("sample", 1, x)).mean();
    return new Moments(mean, central(2, mean, x), central(3, mean, x), central(4, mean, x));
  }

  /** √m₂. */
  public double deviation() {
    return Math.sqrt(second);
  }

  /** m₃/m₂^1.5; NaN of equal numbers. */
  public double skewness() {
    return third / Math.pow(second, 1.5);
  }

  /** m₄/m₂² − 3, 0 for normal numbers; NaN of equal numbers. */
  public double excessKurtosis() {
    return fourth / (second * second) - 3;
  }

  private static double central(int order, double mean, double... x) {
    return new Sample(Arrays.stream(x).map(v -> Math.pow(v - mean, order)).toArray()).mean();
  }
}
