package basin.reports.targets;

import basin.reports.statistics.benchmark.Staircase;
import basin.reports.statistics.benchmark.TargetTimes;
import basin.reports.study.Clock;
import basin.reports.study.Criterion;
import basin.reports.study.Replicate;
import basin.reports.study.Setting;
import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When the trials of a setting met each target of a ladder.
 *
 * @param setting whose
 * @param met times by replicate, one for each target, ∞ where it was not met
 * @param means by replicate, the mean share of targets that it has met, over the time up to an end
 */
record Ascent(
    Setting setting, SortedMap<Replicate, double[]> met, SortedMap<Replicate, Double> means) {
  static Ascent of(Study study, Setting setting, Ladder ladder, Clock clock, double end) {
    SortedMap<Replicate, double[]> met = new TreeMap<>();
    for (TrialRecord trial : setting.trials()) {
      if (trial.outcome().filter(o -> o != Outcome.FAILED).isPresent()) {
        study
            .results()
            .curve(trial, study.criterion().ranked())
            .filter(c -> c.values().length > 0)
            .ifPresent(c -> met.put(Replicate.of(trial), times(study, trial, c, ladder, clock)));
      }
    }
    return new Ascent(setting, met, means(met, end));
  }

  private static double[] times(
      Study study, TrialRecord trial, Curve curve, Ladder ladder, Clock clock) {
    Criterion criterion = study.criterion();
    double[] costs = Arrays.stream(curve.values()).map(criterion::cost).toArray();
    double[] targets = Arrays.stream(ladder.targets()).map(criterion::cost).toArray();
    double[] times = clock.read(study.results(), trial, curve);
    return TargetTimes.of(new double[][] {times}, new double[][] {costs}, targets).times()[0];
  }

  /** The share of all pairs of trial and target that are met, over time. */
  Staircase shares() {
    return Staircase.of(met.values().stream().flatMapToDouble(Arrays::stream).toArray());
  }

  private static SortedMap<Replicate, Double> means(
      SortedMap<Replicate, double[]> met, double end) {
    SortedMap<Replicate, Double> means = new TreeMap<>();
    met.forEach((replicate, times) -> means.put(replicate, Staircase.of(times).mean(0, end)));
    return means;
  }

  /** The mean share of all trials; 0 if there are none. */
  double mean() {
    return means.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** The mean share of each trial. */
  double[] each() {
    return means.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Whether no replicate changed anything, so that they are no repetition. */
  boolean fixed() {
    return means.values().stream().distinct().count() < 2;
  }

  /** The share of all pairs that are met in the end. */
  double inTheEnd() {
    return met.values().stream()
        .flatMapToDouble(Arrays::stream)
        .map(t -> Double.isFinite(t) ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }
}
