package basin.reports.statistics.survival;

import basin.reports.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The share of runs that have not reached the target yet, over time, from runs of which some were
 * given up before. Kaplan and Meier 1958.
 *
 * <pre>
 * S(t) = Π over arrivals tⱼ ≤ t of (1 − dⱼ/nⱼ),   dⱼ arriving at tⱼ of nⱼ still at risk
 * </pre>
 *
 * <p>At equal times arrivals come before runs that were given up. The estimate is right where runs
 * are given up for reasons that say nothing of how they would have gone on, as at a budget.
 *
 * @param arrivals in the order of time; empty if no run reached the target
 * @param runs how many
 * @param longest time that a run was watched; beyond it the curve is not known and goes on flat
 */
public record KaplanMeier(List<Arrival> arrivals, int runs, double longest) {
  /** Rounding up to which a share is that of the quantile asked for. */
  private static final double SLACK = 1e-12;

  public KaplanMeier {
    arrivals = List.copyOf(arrivals);
  }

  /** The curve of runs. */
  public static KaplanMeier of(Durations durations) {
    double[] times = durations.times().clone();
    Arrays.sort(times);
    double[] ends = arrivalTimes(durations);
    List<Arrival> arrivals = new ArrayList<>();
    double survival = 1;
    double scatter = 0;
    for (int i = 0; i < ends.length; ) {
      double now = ends[i];
      int reached = count(ends, i, now);
      int atRisk = (int) Arrays.stream(times).filter(t -> t >= now).count();
      survival *= (double) (atRisk - reached) / atRisk;
      scatter += reached / ((double) atRisk * (atRisk - reached));
      arrivals.add(new Arrival(now, atRisk, reached, survival, scatter));
      i += reached;
    }
    return new KaplanMeier(arrivals, durations.runs(), durations.longest());
  }

  /** S(t), the share of runs not there yet; arrivals at t itself are there. */
  public double survival(double t) {
    double survival = 1;
    for (Arrival each : arrivals) {
      if (each.time() > t) {
        break;
      }
      survival = each.survival();
    }
    return survival;
  }

  /** The first time with S ≤ 1/2; ∞ if there is none. */
  public double median() {
    return quantile(0.5);
  }

  /**
   * The first time by which a share p of the runs is there, S ≤ 1 − p; ∞ if there is none.
   *
   * @param p in (0, 1]
   */
  public double quantile(double p) {
    if (!(p > 0 && p <= 1)) {
      throw new IllegalArgumentException("p = " + p + " is outside (0, 1]");
    }
    return arrivals.stream()
        .filter(a -> a.survival() <= 1 - p + SLACK)
        .mapToDouble(Arrival::time)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /**
   * The median with the times at which the limits by log-log come down to 1/2 (Brookmeyer and
   * Crowley 1982); ∞ where they never do, so the upper one mostly is for few runs.
   */
  public Interval median(double level) {
    return new Interval(
        median(), firstHalf(a -> a.logLog(level).low()), firstHalf(a -> a.logLog(level).high()));
  }

  /** A column of the curve, such as {@code column(Arrival::time)}. */
  public double[] column(Function<Arrival, ? extends Number> of) {
    return arrivals.stream().mapToDouble(a -> of.apply(a).doubleValue()).toArray();
  }

  /** The area under S from 0 to a horizon. */
  public RestrictedMean restrictedMean(double horizon) {
    return RestrictedMean.of(this, horizon);
  }

  /** The area under S between two times. */
  double area(double from, double to) {
    double area = 0;
    double height = survival(from);
    double at = from;
    for (Arrival each : arrivals) {
      if (each.time() > from && each.time() < to) {
        area += height * (each.time() - at);
        height = each.survival();
        at = each.time();
      }
    }
    return area + height * (to - at);
  }

  private double firstHalf(ToDoubleFunction<Arrival> limit) {
    return arrivals.stream()
        .filter(a -> limit.applyAsDouble(a) <= 0.5 + SLACK)
        .mapToDouble(Arrival::time)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double[] arrivalTimes(Durations durations) {
    double[] ends = new double[durations.arrivals()];
    int next = 0;
    for (int i = 0; i < durations.runs(); i++) {
      if (durations.reached()[i]) {
        ends[next++] = durations.times()[i];
      }
    }
    Arrays.sort(ends);
    return ends;
  }

  private static int count(double[] sorted, int from, double value) {
    int to = from;
    while (to < sorted.length && sorted[to] == value) {
      to++;
    }
    return to - from;
  }
}
