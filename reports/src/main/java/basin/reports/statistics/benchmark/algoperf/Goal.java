package basin.reports.statistics.benchmark.algoperf;

/**
 * What a workload asks for. Rule 1: a trial has reached it at the first evaluation whose validation
 * value is at least as good as the target.
 *
 * @param target value of the validation metric
 * @param higher whether more of it is better
 */
public record Goal(double target, boolean higher) {
  /**
   * When a trial reached it.
   *
   * @param values at the evaluations in their order
   * @param clock the submission's own time at each of them
   */
  public Reached first(double[] values, double[] clock) {
    for (int i = 0; i < values.length; i++) {
      if (higher ? values[i] >= target : values[i] <= target) {
        return new Reached(i + 1, clock[i]);
      }
    }
    return Reached.NEVER;
  }
}
