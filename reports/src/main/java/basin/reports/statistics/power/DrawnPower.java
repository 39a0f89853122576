package basin.reports.statistics.power;

import basin.reports.statistics.Require;
import basin.reports.statistics.Sample;
import basin.reports.statistics.random.Draws;
import basin.reports.statistics.samples.Student;
import java.util.Arrays;

/**
 * The power of the paired t test where differences are far from normal, as those of times up to a
 * budget are: how often it finds what is there when pairs are drawn from differences that were
 * seen.
 *
 * <p>What was seen stands for the truth, so it should be ten pairs or more. Draws that are all the
 * same find nothing. Efron and Tibshirani 1993, §25.4.
 *
 * @param differences two or more, finite
 */
public record DrawnPower(double... differences) {
  public DrawnPower {
    differences = Require.finite("differences", 2, differences).clone();
  }

  /**
   * The share of draws in which |t| is beyond its two-sided limit; 0 of fewer than two pairs.
   *
   * @param pairs of each draw
   * @param alpha level of the test
   * @param times how many draws: 10 000 are good to half a percent
   */
  public double at(int pairs, double alpha, int times, Draws draws) {
    if (pairs < 2) {
      return 0;
    }
    double limit = Student.upper(pairs - 1, Require.probability("alpha", alpha) / 2);
    int found = 0;
    double[] drawn = new double[pairs];
    for (int t = 0; t < times; t++) {
      Arrays.setAll(drawn, i -> differences[draws.below(differences.length)]);
      Sample sample = new Sample(drawn);
      double spread = sample.constant() ? Double.POSITIVE_INFINITY : sample.standardError();
      found += Math.abs(sample.mean()) > limit * spread ? 1 : 0;
    }
    return (double) found / times;
  }
}
