package basin.reports.claims;

import basin.reports.study.Clock;
import basin.reports.study.Study;
import basin.spi.claim.Yardstick;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a yardstick measures off a trial, or off what an analysis tells of it. A target that
 * was never reached is reached after all others; a run that diverged has the worst value there can
 * be. Of one that was left at a rung nothing is known but a target that it had reached.
 *
 * @param study whose trials
 * @param by what is measured
 */
record Gauge(Study study, AnalysisReadings readings, Yardstick by) {
  /** NaN if the trial failed, has not run, was pruned before or did not record the series. */
  double of(TrialRecord trial) {
    if (trial.outcome().isEmpty() || Study.ended(trial, Outcome.FAILED)) {
      return Double.NaN;
    }
    if (Study.ended(trial, Outcome.PRUNED)) {
      return beforeRung(trial);
    }
    boolean diverged = Study.ended(trial, Outcome.DIVERGED);
    if (by.unit().isEmpty() && diverged) {
      return share() ? 0 : worst();
    }
    Optional<AnalysisReading> told = told();
    if (told.isPresent()) {
      return counted(told.get().of(trial));
    }
    return study
        .results()
        .curve(trial, by.series())
        .map(curve -> by.unit().isPresent() ? time(trial, curve) : value(curve))
        .orElse(diverged ? worst() : Double.NaN);
  }

  /**
   * Whether nothing is missing though a trial has no value: of what lies between it has no part.
   */
  boolean apart(TrialRecord trial) {
    return told().filter(r -> r.between() && r.complete() && Double.isNaN(r.of(trial))).isPresent();
  }

  private Optional<AnalysisReading> told() {
    return readings.of(by.series());
  }

  /** Whether values are 1 and 0. */
  boolean share() {
    return by.share() || told().filter(r -> r.reading().share()).isPresent();
  }

  private double beforeRung(TrialRecord trial) {
    return study
        .results()
        .curve(trial, by.series())
        .filter(curve -> by.unit().isPresent())
        .map(curve -> time(trial, curve))
        .filter(Double::isFinite)
        .orElse(Double.NaN);
  }

  /** What a yardstick's numbers are followed by; empty if they are no times. */
  static String unit(Yardstick by) {
    return by.unit().map(unit -> Clock.valueOf(unit.name()).units()).orElse("");
  }

  /** What a reader must know of a yardstick that is a share or that an analysis tells. */
  static List<String> words(Yardstick by, Optional<AnalysisReading> told) {
    List<String> words = new ArrayList<>();
    told.ifPresent(
        t ->
            words.add(
                by.series()
                    + ": "
                    + t.reading().doc()
                    + (t.between()
                        ? ". Pairs that share a run are not independent: what is tested are pseudo-values of"
                            + " the jackknife, one for each run."
                        : ".")));
    if (by.share() || told.filter(t -> t.reading().share()).isPresent()) {
      words.add(
          "A share is tested by the exact binomial test, its limits are Clopper and Pearson's; two shares under the"
              + " same seeds by McNemar's exact test, or against a margin by Tango's score, which gives the limits, too."
              + " A run that diverged does not count.");
    }
    return words;
  }

  /** Whether what was measured stands for a run that did not arrive. */
  boolean lost(double value) {
    return value == worst();
  }

  boolean lessIsBetter() {
    if (by.share()) {
      return false;
    }
    if (by.lessIsBetter().isPresent()) {
      return by.lessIsBetter().get();
    }
    if (told().isPresent()) {
      return told().get().reading().lessIsBetter();
    }
    return by.unit().isPresent() || study.criterion().better(by.series()).equals("Lower");
  }

  private double worst() {
    return lessIsBetter() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }

  private double time(TrialRecord trial, Curve curve) {
    double[] times =
        Clock.valueOf(by.unit().orElseThrow().name()).read(study.results(), trial, curve);
    for (int i = 0; i < times.length; i++) {
      if (by.target().orElseThrow().reached(curve.values()[i])) {
        return times[i];
      }
    }
    return worst();
  }

  private double value(Curve curve) {
    double value = by.best() ? best(curve) : curve.last();
    return Double.isFinite(value)
        ? counted(study.measure(by.series()).counts().settled(value))
        : by.share() ? 0 : worst();
  }

  private double counted(double value) {
    return !by.share() || Double.isNaN(value)
        ? value
        : by.target().orElseThrow().reached(value) ? 1 : 0;
  }

  private double best(Curve curve) {
    var finite = Arrays.stream(curve.values()).filter(Double::isFinite);
    return (lessIsBetter() ? finite.min() : finite.max()).orElse(worst());
  }
}
