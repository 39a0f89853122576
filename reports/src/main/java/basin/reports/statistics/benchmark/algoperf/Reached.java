package basin.reports.statistics.benchmark.algoperf;

/**
 * When a trial reached the goal.
 *
 * @param evaluations the number of the evaluation that showed it, counted from 1
 * @param time the clock then, at least 0
 */
public record Reached(int evaluations, double time) {
  /** Of a trial that did not, or that nobody ran. */
  public static final Reached NEVER = new Reached(Integer.MAX_VALUE, Double.POSITIVE_INFINITY);

  public Reached {
    if (evaluations < 1 || !(time >= 0)) {
      throw new IllegalArgumentException("reached at evaluation " + evaluations + ", time " + time);
    }
  }
}
