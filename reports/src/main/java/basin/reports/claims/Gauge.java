package basin.reports.claims;

import basin.reports.study.Clock;
import basin.reports.study.Study;
import basin.spi.claim.Yardstick;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.Arrays;

/**
 * Reads what a yardstick measures off a trial. A target that was never reached is reached after all
 * others; a run that diverged has the worst value there can be. Of one that was left at a rung
 * nothing is known but a target that it had reached.
 *
 * @param study whose trials
 * @param by what is measured
 */
record Gauge(Study study, Yardstick by) {
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
      return worst();
    }
    return study
        .results()
        .curve(trial, by.series())
        .map(curve -> by.unit().isPresent() ? time(trial, curve) : value(curve))
        .orElse(diverged ? worst() : Double.NaN);
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

  /** Whether what was measured stands for a run that did not arrive. */
  boolean lost(double value) {
    return value == worst();
  }

  boolean lessIsBetter() {
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
    return Double.isFinite(value) ? study.measure(by.series()).counts().settled(value) : worst();
  }

  private double best(Curve curve) {
    var finite = Arrays.stream(curve.values()).filter(Double::isFinite);
    return (lessIsBetter() ? finite.min() : finite.max()).orElse(worst());
  }
}
