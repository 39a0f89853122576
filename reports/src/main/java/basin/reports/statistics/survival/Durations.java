package basin.reports.statistics.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How long runs took to a target, or how long they tried without reaching it.
 *
 * <p>A run that ended at its budget is censored there: it might have reached the target later. A
 * run that diverged never will; its time is ∞, so that it counts as not there for ever.
 *
 * @param times at least 0, in any unit, one for each run; at least one run
 * @param reached whether the run reached the target at its time; never at ∞
 */
public record Durations(double[] times, boolean[] reached) {
  public Durations {
    times = times.clone();
    reached = reached.clone();
    if (times.length == 0 || times.length != reached.length) {
      throw new IllegalArgumentException(
          times.length + " times and " + reached.length + " outcomes; there must be one each");
    }
    for (int i = 0; i < times.length; i++) {
      if (!(times[i] >= 0) || reached[i] && times[i] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "time " + times[i] + (reached[i] ? " of a target reached" : " is no duration"));
      }
    }
  }

  /** Of runs with one budget: a time that is ∞ was not reached within it. */
  public static Durations within(double budget, double... times) {
    boolean[] reached = new boolean[times.length];
    double[] ends = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      reached[i] = times[i] <= budget;
      ends[i] = reached[i] || Double.isNaN(times[i]) ? times[i] : budget;
    }
    return new Durations(ends, reached);
  }

  /** How many runs. */
  public int runs() {
    return times.length;
  }

  /** How many reached the target. */
  public int arrivals() {
    return (int) IntStream.range(0, runs()).filter(i -> reached[i]).count();
  }

  /** Up to when every run is known: the first time at which one was given up, or ∞. */
  public double known() {
    return IntStream.range(0, runs())
        .filter(i -> !reached[i])
        .mapToDouble(i -> times[i])
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** The longest time that a run was watched; ∞ if one diverged. */
  public double longest() {
    return Arrays.stream(times).max().orElseThrow();
  }

  /** All runs but one, of two at least. */
  Durations without(int run) {
    int[] others = IntStream.range(0, runs()).filter(i -> i != run).toArray();
    boolean[] left = new boolean[others.length];
    for (int i = 0; i < others.length; i++) {
      left[i] = reached[others[i]];
    }
    return new Durations(Arrays.stream(others).mapToDouble(i -> times[i]).toArray(), left);
  }
}
