package basin.reports.study;

import basin.reports.statistics.Interval;
import basin.spi.report.Results;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A series averaged over the replicates of a setting.
 *
 * <p>A trial that stopped by itself keeps its last value. A trial that diverged has none beyond its
 * last finite one, nor has one that was left at a rung, and there the band ends: a mean over the
 * survivors alone would flatter.
 *
 * @param setting whose
 * @param runs how many trials it averages
 * @param x times of its clock; seconds are a mean over the replicates
 * @param mean over the replicates, or whatever average was asked for
 * @param low lower limit; NaN for a single run
 * @param high upper limit; NaN for a single run
 * @param cut whether it ends early because a trial diverged
 */
public record Band(
    Setting setting,
    int runs,
    double[] x,
    double[] mean,
    double[] low,
    double[] high,
    boolean cut) {

  /**
   * Averages a series over the trials of a setting that recorded it.
   *
   * @param average of the replicates' values at one time
   */
  public static Band of(
      Study study,
      Setting setting,
      String series,
      Clock clock,
      Function<double[], Interval> average) {
    List<Run> runs = new ArrayList<>();
    for (TrialRecord trial : setting.trials()) {
      study
          .results()
          .curve(trial, series)
          .filter(c -> c.values().length > 0)
          .map(c -> Run.of(trial, c))
          .ifPresent(runs::add);
    }
    return runs.isEmpty()
        ? empty(setting)
        : averaged(study.results(), setting, runs, clock, average);
  }

  /** Whether there is anything to draw. */
  public boolean empty() {
    return x.length == 0;
  }

  private static Band empty(Setting setting) {
    double[] none = {};
    return new Band(setting, 0, none, none, none, none, false);
  }

  private static Band averaged(
      Results results,
      Setting setting,
      List<Run> runs,
      Clock clock,
      Function<double[], Interval> average) {
    Run longestRun = longest(runs);
    Curve longest = longestRun.curve();
    int length = 0;
    int all = longest.values().length;
    Interval[] means = new Interval[all];
    for (; length < all; length++) {
      long step = longest.steps()[length];
      if (runs.stream().anyMatch(r -> r.lostBy(step))) {
        break;
      }
      means[length] = average.apply(runs.stream().mapToDouble(r -> r.at(step)).toArray());
    }
    Interval[] kept = Arrays.copyOf(means, length);
    return new Band(
        setting,
        runs.size(),
        Arrays.copyOf(times(results, runs, longestRun, clock), length),
        Arrays.stream(kept).mapToDouble(Interval::center).toArray(),
        Arrays.stream(kept).mapToDouble(Interval::low).toArray(),
        Arrays.stream(kept).mapToDouble(Interval::high).toArray(),
        length < all || runs.stream().anyMatch(Run::diverged));
  }

  private static Run longest(List<Run> runs) {
    Run longest = runs.get(0);
    for (Run run : runs) {
      longest = run.curve().steps().length > longest.curve().steps().length ? run : longest;
    }
    return longest;
  }

  private static double[] times(Results results, List<Run> runs, Run longest, Clock clock) {
    double[] times = clock.read(results, longest.trial(), longest.curve());
    if (clock != Clock.SECONDS) {
      return times;
    }
    double own = Math.max(Double.MIN_NORMAL, longest.trial().seconds());
    double mean = runs.stream().mapToDouble(r -> r.trial().seconds()).average().orElse(own);
    return Arrays.stream(times).map(t -> t / own * mean).toArray();
  }

  /** One trial's series; its value at a step is the last one recorded by then. */
  private record Run(TrialRecord trial, Curve curve, int finite, boolean diverged, boolean pruned) {
    static Run of(TrialRecord trial, Curve curve) {
      int finite = 0;
      while (finite < curve.values().length && Double.isFinite(curve.values()[finite])) {
        finite++;
      }
      return new Run(
          trial,
          curve,
          finite,
          Study.ended(trial, Outcome.DIVERGED),
          Study.ended(trial, Outcome.PRUNED));
    }

    boolean lostBy(long step) {
      boolean beyond = finite == 0 || step > curve.steps()[finite - 1];
      return beyond && (diverged || pruned || finite < curve.values().length);
    }

    double at(long step) {
      int i = Arrays.binarySearch(curve.steps(), 0, finite, step);
      return i >= 0 ? curve.values()[i] : curve.values()[Math.max(0, -i - 2)];
    }
  }
}
