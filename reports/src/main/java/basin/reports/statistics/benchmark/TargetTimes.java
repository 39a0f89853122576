package basin.reports.statistics.benchmark;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * When runs met each of several targets: the first evaluation whose value is at or below it.
 *
 * <p>Over all pairs of run and target the times make one curve, which shows at once how fast and
 * how far a method gets (Hansen et al. 2016). Problems of different dimension are never put in one
 * curve: what is hard grows with dimension in a way that an average hides.
 *
 * @param times run × target; ∞ where the target was not met
 * @param lengths how long each run was in all
 */
public record TargetTimes(double[][] times, double[] lengths) {
  /**
   * Of runs with clocks of their own.
   *
   * @param clocks run × record, growing; evaluations or any cost
   * @param values run × record, lower is better; NaN meets no target
   * @param targets in any order
   */
  public static TargetTimes of(double[][] clocks, double[][] values, double... targets) {
    if (clocks.length != values.length || clocks.length == 0 || targets.length == 0) {
      throw new IllegalArgumentException(
          clocks.length + " clocks, " + values.length + " runs, " + targets.length + " targets");
    }
    double[][] times = new double[values.length][targets.length];
    double[] lengths = new double[values.length];
    for (int r = 0; r < values.length; r++) {
      double[] clock = clocks[r];
      double[] run = values[r];
      if (clock.length != run.length || run.length == 0) {
        throw new IllegalArgumentException(
            clock.length + " times of " + run.length + " values; there must be one each");
      }
      Arrays.setAll(times[r], t -> first(clock, run, targets[t]));
      lengths[r] = clock[clock.length - 1];
    }
    return new TargetTimes(times, lengths);
  }

  /** Of runs that were recorded at the same evaluations. */
  public static TargetTimes of(double[] evaluations, double[][] values, double... targets) {
    double[][] clocks = new double[values.length][];
    Arrays.fill(clocks, evaluations);
    return of(clocks, values, targets);
  }

  /** The share of all pairs of run and target that are met, over evaluations/dimension. */
  public Staircase ecdf(double dimension) {
    return Staircase.of(
        Arrays.stream(times).flatMapToDouble(DoubleStream::of).map(t -> t / dimension).toArray());
  }

  /** What it took to meet one target; runs that did not meet it count with their whole length. */
  public RunLengths toTarget(int target) {
    double[] cost = new double[times.length];
    boolean[] met = new boolean[times.length];
    for (int r = 0; r < times.length; r++) {
      met[r] = times[r][target] < Double.POSITIVE_INFINITY;
      cost[r] = met[r] ? times[r][target] : lengths[r];
    }
    return new RunLengths(cost, met);
  }

  private static double first(double[] clock, double[] values, double target) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] <= target) {
        return clock[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
