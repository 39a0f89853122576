package basin.reports.study;

import basin.reports.statistics.Sample;
import basin.spi.report.Goal;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import java.util.Arrays;
import java.util.List;

/**
 * When the trials of a setting first reached the goal's target.
 *
 * @param setting whose
 * @param times of the trials that have run, first record at or past the target; ∞ for one that
 *     never reached it, which makes it a censored observation
 */
public record Reach(Setting setting, Sample times) {
  /** Reads the times of a setting. */
  public static Reach of(Study study, Setting setting, Goal goal, Clock clock) {
    List<TrialRecord> run = setting.trials().stream().filter(t -> t.outcome().isPresent()).toList();
    return new Reach(
        setting, new Sample(run.stream().mapToDouble(t -> time(study, t, goal, clock)).toArray()));
  }

  /** How many trials reached the target. */
  public int reached() {
    return (int) Arrays.stream(times.values()).filter(Double::isFinite).count();
  }

  private static double time(Study study, TrialRecord trial, Goal goal, Clock clock) {
    return study
        .results()
        .curve(trial, goal.metric())
        .map(c -> first(c, goal, clock))
        .orElse(never());
  }

  private static double first(Curve curve, Goal goal, Clock clock) {
    for (int i = 0; i < curve.values().length; i++) {
      if (goal.reached(curve.values()[i])) {
        return clock.read(curve)[i];
      }
    }
    return never();
  }

  private static double never() {
    return Double.POSITIVE_INFINITY;
  }
}
