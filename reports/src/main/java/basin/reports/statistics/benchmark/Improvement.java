package basin.reports.statistics.benchmark;

import java.util.Arrays;

/**
 * How likely a run of one method scores higher than a run of another on the same task, the task
 * drawn at random: pairs in which it does, and half of those that tie. Agarwal et al. 2021.
 *
 * @param perTask P(X &gt; Y) + P(X = Y)/2 on each task
 */
public record Improvement(double... perTask) {
  /** Of two methods on the same tasks, in the same order. */
  public static Improvement of(Scores first, Scores second) {
    checkTasks(first, second);
    double[] perTask = new double[first.tasks().length];
    Arrays.setAll(perTask, t -> onTask(first.tasks()[t], second.tasks()[t]));
    return new Improvement(perTask);
  }

  /** The mean over tasks. */
  public double mean() {
    return Arrays.stream(perTask).sum() / perTask.length;
  }

  /** Twice the pairs that are won, and once those that tie. */
  static int halves(double[] x, double[] y) {
    int halves = 0;
    for (double a : x) {
      for (double b : y) {
        halves += a > b ? 2 : a == b ? 1 : 0;
      }
    }
    return halves;
  }

  static void checkTasks(Scores first, Scores second) {
    if (first.tasks().length != second.tasks().length) {
      throw new IllegalArgumentException(
          first.tasks().length + " tasks against " + second.tasks().length);
    }
  }

  private static double onTask(double[] x, double[] y) {
    return halves(x, y) / (2.0 * x.length * y.length);
  }
}
