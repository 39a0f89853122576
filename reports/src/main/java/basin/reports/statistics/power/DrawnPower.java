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
 * same find nothing. Pairs that tell nothing, as where neither run came, bring no degree of freedom
 * ({@link basin.reports.statistics.Paired#telling}). Efron and Tibshirani 1993, §25.4.
 *
 * @param telling whether a difference tells something
 * @param differences two or more, finite
 */
public record DrawnPower(boolean[] telling, double... differences) {
  public DrawnPower {
    differences = Require.finite("differences", 2, differences).clone();
    telling = telling.clone();
  }

  /** Of differences that all tell something. */
  public DrawnPower(double... differences) {
    this(all(differences.length), differences);
  }

  private static boolean[] all(int pairs) {
    boolean[] all = new boolean[pairs];
    Arrays.fill(all, true);
    return all;
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
    double[] limits = limits(pairs, Require.probability("alpha", alpha) / 2);
    int found = 0;
    double[] drawn = new double[pairs];
    for (int t = 0; t < times; t++) {
      int told = 0;
      for (int i = 0; i < pairs; i++) {
        int at = draws.below(differences.length);
        drawn[i] = differences[at];
        told += telling[at] ? 1 : 0;
      }
      Sample sample = new Sample(drawn);
      boolean tested = told > 1 && !sample.constant();
      found += tested && beyond(sample, limits[told]) ? 1 : 0;
    }
    return (double) found / times;
  }

  /** Of t, by how many pairs tell something. */
  private static double[] limits(int pairs, double tail) {
    double[] limits = new double[pairs + 1];
    for (int told = 2; told <= pairs; told++) {
      limits[told] = Student.upper(told - 1, tail);
    }
    return limits;
  }

  private static boolean beyond(Sample sample, double limit) {
    return Math.abs(sample.mean()) > limit * sample.standardError();
  }
}
