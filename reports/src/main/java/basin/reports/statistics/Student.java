package basin.reports.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/** Student's t: the mean of a normal sample over its own standard error. */
public final class Student {
  private static final Map<String, Double> QUANTILES = new ConcurrentHashMap<>();

  private Student() {}

  /** Two-sided p of the test that the mean is 0; NaN of fewer than two values. */
  public static double p(Sample sample) {
    if (sample.size() < 2) {
      return Double.NaN;
    }
    double t = Math.abs(sample.mean() / sample.standardError());
    return 2 * distribution(sample.size() - 1).cumulativeProbability(-t);
  }

  /** The quantile that leaves half of what is beyond a level on either side. */
  public static double quantile(int freedom, double level) {
    return QUANTILES.computeIfAbsent(
        freedom + " " + level,
        key -> distribution(freedom).inverseCumulativeProbability(0.5 + level / 2));
  }

  private static TDistribution distribution(int freedom) {
    return new TDistribution(null, freedom);
  }
}
