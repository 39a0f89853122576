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
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When the trials of a setting met each target of a ladder.
 *
 * @param setting whose
 * @param met times by replicate, one for each target, ∞ where it was not met
 */
record Ascent(Setting setting, SortedMap<Replicate, double[]> met) {
  static Ascent of(Study study, Setting setting, Ladder ladder, Clock clock) {
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
    return new Ascent(setting, met);
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

  /** The mean share of targets that a trial has met, over the time up to an end. */
  SortedMap<Replicate, Double> means(double end) {
    SortedMap<Replicate, Double> means = new TreeMap<>();
    for (Map.Entry<Replicate, double[]> trial : met.entrySet()) {
      means.put(trial.getKey(), Staircase.of(trial.getValue()).mean(0, end));
    }
    return means;
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
