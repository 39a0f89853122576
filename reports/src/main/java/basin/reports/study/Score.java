package basin.reports.study;

import basin.reports.statistics.Interval;
import basin.spi.report.TrialRecord;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The last values of a series over the seeds of a setting.
 *
 * @param setting whose
 * @param measure how they are averaged
 * @param values by seed, of the trials that ended with a finite value
 * @param diverged trials that did not stay finite: censored, never dropped
 * @param missing trials that failed, have not run or did not record the series
 */
public record Score(
    Setting setting, Measure measure, SortedMap<Long, Double> values, int diverged, int missing) {
  /** Reads the last values of a series. */
  public static Score of(Study study, Setting setting, String series) {
    Measure measure = study.measure(series);
    SortedMap<Long, Double> values = new TreeMap<>();
    int diverged = 0;
    int missing = 0;
    for (TrialRecord trial : setting.trials()) {
      double last = study.last(trial, series);
      if (Study.ended(trial, Outcome.DIVERGED)) {
        diverged++;
      } else if (Double.isFinite(last)) {
        values.put(trial.seed(), measure.floored(last));
      } else {
        missing++;
      }
    }
    return new Score(setting, measure, values, diverged, missing);
  }

  /** The values in the order of their seeds. */
  public double[] array() {
    return values.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The mean with its limits. */
  public Interval mean() {
    return measure.mean(array());
  }

  /** Whether there is a value. */
  public boolean known() {
    return !values.isEmpty();
  }

  /** Whether every value is the same, so that the seed plays no part. */
  public boolean constant() {
    return Arrays.stream(array()).distinct().count() == 1;
  }
}
