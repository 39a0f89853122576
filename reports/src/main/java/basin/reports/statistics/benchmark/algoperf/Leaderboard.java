package basin.reports.statistics.benchmark.algoperf;

import basin.reports.statistics.benchmark.PerformanceProfile;
import basin.reports.statistics.benchmark.Staircase;
import java.util.Arrays;
import java.util.List;

/**
 * What the rules come to.
 *
 * @param names of the submissions, in the order given
 * @param measured times of all workloads, by rules 1 to 3
 * @param settled times of the base workloads, after rules 4 to 6
 * @param profile ratios to the fastest, and the share of base workloads within a factor of it, by
 *     rules 7 and 8
 * @param factor the largest that counts
 * @param points of the published rule of integration
 */
public record Leaderboard(
    List<String> names,
    Times measured,
    Times settled,
    PerformanceProfile profile,
    double factor,
    int points) {
  /** Rule 9 as published: the mean height of each profile by the trapezoid rule. */
  public double[] scores() {
    return Arrays.stream(profile.ratios()).mapToDouble(r -> trapezoid(Staircase.of(r))).toArray();
  }

  /** Rule 9 without the error of the trapezoid rule, which may go either way. */
  public double[] exactScores() {
    return profile.area(factor);
  }

  private double trapezoid(Staircase share) {
    double step = (factor - 1) / (points - 1);
    double area = 0;
    for (int i = 1; i < points; i++) {
      area += step * (share.at(tau(i - 1, step)) + share.at(tau(i, step))) / 2;
    }
    return area / (factor - 1);
  }

  private double tau(int i, double step) {
    return i == points - 1 ? factor : 1 + i * step;
  }
}
