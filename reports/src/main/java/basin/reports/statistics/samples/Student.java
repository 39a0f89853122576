package basin.reports.statistics.samples;

import basin.reports.statistics.Sample;
import basin.reports.statistics.Tail;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/** Student's t: the mean of a normal sample over its own standard error. */
public final class Student {
  private static final Map<String, Double> QUANTILES = new ConcurrentHashMap<>();
  private static final int NEWTON = 2;

  private Student() {}

  /** Two-sided p of the test that the mean is 0; NaN of fewer than two values. */
  public static double p(Sample sample) {
    return p(sample, sample.size() - 1);
  }

  /** The same where not all values tell of the spread; NaN without degrees of freedom. */
  public static double p(Sample sample, int freedom) {
    return freedom < 1
        ? Double.NaN
        : Tail.studentBothSides(sample.mean() / sample.standardError(), freedom);
  }

  /** The quantile that leaves half of what is beyond a level on either side. */
  public static double quantile(double freedom, double level) {
    return upper(freedom, (1 - level) / 2);
  }

  /** The t that is exceeded with probability alpha &lt; ½. */
  public static double upper(double freedom, double alpha) {
    return QUANTILES.computeIfAbsent(freedom + " " + alpha, key -> solve(freedom, alpha));
  }

  /** The library's own search ends at 1e-9; two steps of Newton's take it to the last digits. */
  private static double solve(double freedom, double alpha) {
    TDistribution law = new TDistribution(null, freedom);
    double t = -law.inverseCumulativeProbability(alpha);
    for (int i = 0; i < NEWTON; i++) {
      double better = t + (Tail.student(t, freedom) - alpha) / law.density(t);
      t = Double.isFinite(better) ? better : t;
    }
    return t;
  }
}
