package basin.reports.statistics.benchmark.algoperf;

import java.util.List;
import java.util.Map;

/**
 * A training algorithm and its studies of each workload.
 *
 * @param name unique
 * @param studies by the names of workloads; a study without a log is left out
 */
public record Submission(String name, Map<String, List<StudyRun>> studies) {
  public Submission {
    studies = Map.copyOf(studies);
  }

  /** Whether there is a log of a workload. */
  boolean ran(Workload workload) {
    return !studies.getOrDefault(workload.name(), List.of()).isEmpty();
  }

  /**
   * Rule 3: the time of a workload is the median over the studies that have a log, of an even
   * number the mean of the two in the middle, ∞ being the largest; ∞ without any log.
   */
  double time(Workload workload) {
    if (!ran(workload)) {
      return Double.POSITIVE_INFINITY;
    }
    double[] times =
        studies.get(workload.name()).stream().mapToDouble(StudyRun::time).sorted().toArray();
    int half = times.length / 2;
    return times.length % 2 == 1 ? times[half] : (times[half - 1] + times[half]) / 2;
  }
}
