package basin.reports.statistics.benchmark.algoperf;

import java.util.Comparator;
import java.util.List;

/**
 * One study of a workload: a few trials, each with settings of its own, of which the best counts.
 *
 * @param trials those that never reached the goal may be left out
 */
public record StudyRun(List<Reached> trials) {
  public StudyRun {
    trials = List.copyOf(trials);
  }

  /**
   * Rule 2: the time of the trial with the fewest evaluations to the goal, of equals the fastest; ∞
   * if none reached it. It is not always the fastest of all, for trials may evaluate at different
   * times.
   */
  public double time() {
    return trials.stream()
        .min(Comparator.comparingInt(Reached::evaluations).thenComparingDouble(Reached::time))
        .orElse(Reached.NEVER)
        .time();
  }
}
