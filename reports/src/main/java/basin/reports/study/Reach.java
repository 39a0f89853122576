package basin.reports.study;

import basin.reports.statistics.Sample;
import basin.spi.report.TrialRecord;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When the trials of a setting first reached the goal's target, on the series that ranks.
 *
 * @param setting whose
 * @param byReplicate times of the trials that have run, first record at or past the target; ∞ for
 *     one that never reached it, which makes it a censored observation
 */
public record Reach(Setting setting, SortedMap<Replicate, Double> byReplicate) {
  /** Reads the times of a setting. */
  public static Reach of(Study study, Setting setting, Clock clock) {
    SortedMap<Replicate, Double> times = new TreeMap<>();
    setting.trials().stream()
        .filter(t -> t.outcome().isPresent())
        .forEach(t -> times.put(Replicate.of(t), time(study, t, clock)));
    return new Reach(setting, times);
  }

  /** The times in the order of their replicates. */
  public Sample times() {
    return new Sample(byReplicate.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** How many trials reached the target. */
  public int reached() {
    return (int) byReplicate.values().stream().filter(Double::isFinite).count();
  }

  /** The time in the middle, ∞ if half or more never reached the target or none has run. */
  public double median() {
    return byReplicate.isEmpty() ? never() : times().median();
  }

  /** The share of trials that never reached the target. */
  double missed() {
    return 1 - (double) reached() / Math.max(1, byReplicate.size());
  }

  private static double time(Study study, TrialRecord trial, Clock clock) {
    return study
        .results()
        .curve(trial, study.criterion().ranked())
        .map(c -> first(clock.read(trial, c), c.values(), study.criterion()))
        .orElse(never());
  }

  private static double first(double[] times, double[] values, Criterion criterion) {
    for (int i = 0; i < values.length; i++) {
      if (criterion.reached(values[i])) {
        return times[i];
      }
    }
    return never();
  }

  private static double never() {
    return Double.POSITIVE_INFINITY;
  }
}
