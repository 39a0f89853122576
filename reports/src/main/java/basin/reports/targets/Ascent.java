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
 * @param means by replicate, the mean share of targets that it has met, over the time up to an end
 * @param shares the share of all pairs of trial and target that are met, over time
 * @param inTheEnd the share of all pairs that are met in the end; NaN if there are none
 */
record Ascent(
    Setting setting, SortedMap<Replicate, Double> means, Staircase shares, double inTheEnd) {
  static Ascent of(Study study, Setting setting, Ladder ladder, Clock clock, double end) {
    SortedMap<Replicate, double[]> met = new TreeMap<>();
    for (TrialRecord trial : setting.trials()) {
      if (trial.outcome().filter(o -> o != Outcome.FAILED).isPresent()) {
        study
            .results()
            .curve(trial, study.criterion().ranked())
            .filter(c -> c.values().length > 0)
            .ifPresent(c -> met.put(study.replicate(trial), times(study, trial, c, ladder, clock)));
      }
    }
    double[] all = met.values().stream().flatMapToDouble(Arrays::stream).toArray();
    return new Ascent(
        setting,
        means(met, end),
        Staircase.of(all),
        (double) Arrays.stream(all).filter(Double::isFinite).count() / all.length);
  }

  private static double[] times(
      Study study, TrialRecord trial, Curve curve, Ladder ladder, Clock clock) {
    Criterion criterion = study.criterion();
    double[] costs = Arrays.stream(curve.values()).map(criterion::cost).toArray();
    double[] targets = Arrays.stream(ladder.targets()).map(criterion::cost).toArray();
    double[] times = clock.read(study.results(), trial, curve);
    return TargetTimes.of(new double[][] {times}, new double[][] {costs}, targets).times()[0];
  }

  private static SortedMap<Replicate, Double> means(
      SortedMap<Replicate, double[]> met, double end) {
    SortedMap<Replicate, Double> means = new TreeMap<>();
    met.forEach((replicate, times) -> means.put(replicate, Staircase.of(times).mean(0, end)));
    return means;
  }

  /** Of how many trials. */
  int trials() {
    return means.size();
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
}
