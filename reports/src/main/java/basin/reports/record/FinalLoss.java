package basin.reports.record;

import basin.reports.study.Study;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.Optional;

/** What a trial's series stood at when it ended. */
public final class FinalLoss {
  private FinalLoss() {}

  /**
   * The last value of a series. Of a trial that diverged before it was measured again, the training
   * loss is that of its last finite step, and any other series has none: it would show the start.
   */
  public static double of(Study study, TrialRecord trial, String series) {
    if (!Study.ended(trial, Outcome.DIVERGED) || measuredAtTheEnd(study, trial, series)) {
      return study.last(trial, series);
    }
    if (series.equals("train.loss")) {
      double last = study.last(trial, "diverged.loss");
      return Double.isNaN(last) ? study.last(trial, series) : last;
    }
    return Double.NaN;
  }

  private static boolean measuredAtTheEnd(Study study, TrialRecord trial, String series) {
    Optional<Curve> curve = study.results().curve(trial, series);
    return curve.isPresent()
        && curve.get().steps().length > 0
        && curve.get().steps()[curve.get().steps().length - 1] == trial.steps();
  }
}
