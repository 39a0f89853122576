package basin.reports.statistics.benchmark;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Scores of one method, higher is better: some runs on each of several tasks, on a scale that means
 * the same on all of them. Agarwal et al. 2021.
 *
 * @param tasks task × run; tasks may have different numbers of runs, at least one each
 */
public record Scores(double[]... tasks) {
  public Scores {
    tasks = Arrays.stream(tasks).map(double[]::clone).toArray(double[][]::new);
    if (tasks.length == 0) {
      throw new IllegalArgumentException("scores of no task");
    }
    for (double[] task : tasks) {
      if (task.length == 0 || Arrays.stream(task).anyMatch(Double::isNaN)) {
        throw new IllegalArgumentException(
            task.length == 0 ? "a task without a run" : "a score that is no number");
      }
    }
  }

  /** From a table run × task without gaps. */
  public static Scores ofRuns(double[]... runs) {
    double[][] tasks = new double[runs.length == 0 ? 0 : runs[0].length][runs.length];
    if (Arrays.stream(runs).anyMatch(r -> r.length != tasks.length)) {
      throw new IllegalArgumentException("runs of different numbers of tasks");
    }
    for (int t = 0; t < tasks.length; t++) {
      for (int r = 0; r < runs.length; r++) {
        tasks[t][r] = runs[r][t];
      }
    }
    return new Scores(tasks);
  }

  /** IQM: the mean of what is left of all scores when ⌊n/4⌋ are dropped at either end. */
  public double interquartileMean() {
    double[] sorted = all().sorted().toArray();
    int drop = sorted.length / 4;
    return mean(Arrays.copyOfRange(sorted, drop, sorted.length - drop));
  }

  /** The mean of all scores. */
  public double mean() {
    return mean(all().toArray());
  }

  /**
   * The median over tasks of the mean over runs; of an even number, between the two in the middle.
   */
  public double medianOfTaskMeans() {
    double[] means = Arrays.stream(tasks).mapToDouble(Scores::mean).sorted().toArray();
    int half = means.length / 2;
    return means.length % 2 == 1 ? means[half] : (means[half - 1] + means[half]) / 2;
  }

  /** How far scores stay below γ in the mean, E max(0, γ − score). */
  public double optimalityGap(double gamma) {
    return mean(all().map(x -> Math.max(0, gamma - x)).toArray());
  }

  /** The share of scores above τ; over τ, the score distribution. */
  public double above(double tau) {
    return (double) all().filter(x -> x > tau).count() / all().count();
  }

  /** All scores, whatever their task. */
  DoubleStream all() {
    return Arrays.stream(tasks).flatMapToDouble(DoubleStream::of);
  }

  private static double mean(double... values) {
    double sum = 0;
    for (double x : values) {
      sum += x;
    }
    return sum / values.length;
  }
}
