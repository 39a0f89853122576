package basin.curvature;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * What random probes estimate, with Student's interval around their mean.
 *
 * @param mean of the probes
 * @param half half the interval's length; NaN from a single probe, 0 from none, of what needs none
 */
public record Estimate(double mean, double half) {
  private static final double CONFIDENCE = 0.95;

  /** Of independent probes with the same expectation, with confidence 95 %. */
  public static Estimate of(double[] probes) {
    int n = probes.length;
    double sum = 0;
    for (double probe : probes) {
      sum += probe;
    }
    double mean = sum / n;
    double squares = 0;
    for (double probe : probes) {
      squares = Math.fma(probe - mean, probe - mean, squares);
    }
    return new Estimate(
        mean, n < 2 ? Double.NaN : quantile(n - 1) * Math.sqrt(squares / (n - 1) / n));
  }

  private static double quantile(int freedom) {
    return new TDistribution(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
  }

  /** Whether a number lies in the interval. */
  public boolean contains(double number) {
    return Math.abs(number - mean) <= half;
  }

  /** The same, moved by a number that is known. */
  Estimate plus(double known) {
    return new Estimate(mean + known, half);
  }
}
