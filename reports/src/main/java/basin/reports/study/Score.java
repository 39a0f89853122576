package basin.reports.study;

import basin.reports.statistics.Interval;
import basin.reports.statistics.Sample;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The last values of a series over the replicates of a setting.
 *
 * @param setting whose
 * @param measure how they are averaged
 * @param values by replicate, of the trials that ended with a finite value
 * @param lost replicates of the trials that diverged: censored, never dropped
 * @param pruned trials that were left at a rung: what they would have come to is not known
 * @param missing trials that failed, have not run or did not record the series
 */
public record Score(
    Setting setting,
    Measure measure,
    SortedMap<Replicate, Double> values,
    SortedSet<Replicate> lost,
    int pruned,
    int missing) {
  /** Where nothing was pruned. */
  public Score(
      Setting setting,
      Measure measure,
      SortedMap<Replicate, Double> values,
      SortedSet<Replicate> lost,
      int missing) {
    this(setting, measure, values, lost, 0, missing);
  }

  /** Reads the last values of a series. */
  public static Score of(Study study, Setting setting, String series) {
    Measure measure = study.measure(series);
    SortedMap<Replicate, Double> values = new TreeMap<>();
    SortedSet<Replicate> lost = new TreeSet<>();
    int pruned = 0;
    int missing = 0;
    for (TrialRecord trial : setting.trials()) {
      double last = study.last(trial, series);
      if (Study.ended(trial, Outcome.DIVERGED)) {
        lost.add(study.replicate(trial));
      } else if (Study.ended(trial, Outcome.PRUNED)) {
        pruned++;
      } else if (Double.isFinite(last)) {
        values.put(study.replicate(trial), measure.settled(last));
      } else {
        missing++;
      }
    }
    return new Score(setting, measure, values, lost, pruned, missing);
  }

  /** The values in the order of their replicates. */
  public double[] array() {
    return values.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The mean with its limits. */
  public Interval mean() {
    return measure.mean(array());
  }

  /** The mean alone. */
  double center() {
    return measure.center(array());
  }

  /** The value in the middle. */
  public double median() {
    return new Sample(array()).median();
  }

  /** Whether it was tried: it has a value, or would have one had it not been left at a rung. */
  boolean tried() {
    return known() || pruned > 0;
  }

  /** Whether there is a value. */
  public boolean known() {
    return !values.isEmpty();
  }

  /** Trials that diverged. */
  public int diverged() {
    return lost.size();
  }

  /** Trials that ended, finite or not. */
  public int ended() {
    return values.size() + lost.size();
  }

  /** The share of trials that diverged. */
  double divergence() {
    return (double) lost.size() / Math.max(1, ended());
  }

  /** Trials that ended at exactly 0. */
  public int zeros() {
    return (int) Arrays.stream(array()).filter(v -> v == 0).count();
  }

  /** Whether every replicate gave the same value but for rounding. */
  public boolean constant() {
    double[] values = array();
    return values.length > 0 && Arrays.stream(values).allMatch(v -> measure.same(v, values[0]));
  }
}
