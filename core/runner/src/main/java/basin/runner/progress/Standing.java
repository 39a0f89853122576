package basin.runner.progress;

import basin.runner.console.Wording;
import basin.spi.report.Goal;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.time.InstantSource;

/** How far a sweep is, in words. */
final class Standing {
  private final String experiment;
  private final InstantSource clock;
  private long startedAt;
  private long before;
  private long done;
  private long total;
  private long diverged;
  private long failed;
  private String best = "";

  Standing(String experiment, InstantSource clock) {
    this.experiment = experiment;
    this.clock = clock;
  }

  void started(long total, long finished) {
    this.total = total;
    this.before = finished;
    this.done = finished;
    this.startedAt = clock.millis();
  }

  void finished(TrialResult result, long done) {
    this.done = done;
    diverged += result.outcome() == Outcome.DIVERGED ? 1 : 0;
    failed += result.outcome() == Outcome.FAILED ? 1 : 0;
  }

  void best(Trial trial, Goal goal, double value) {
    String where = Wording.settings(trial.axes());
    best =
        "best so far: %s %s  (%sseed %d)"
            .formatted(
                goal.metric(),
                Wording.value(value),
                where.isEmpty() ? "" : where + ", ",
                trial.seed());
  }

  /** {@code best so far: test.accuracy 0.9742 (optimizer=adam, seed 0)}, or nothing yet. */
  String best() {
    return best;
  }

  /** Whether there is anything to show; data are fetched before. */
  boolean isStarted() {
    return total > 0;
  }

  /** The share of trials that are done, in [0, 1]. */
  double share() {
    return total == 0 ? 1 : (double) done / total;
  }

  /** {@code quickstart}. */
  String experiment() {
    return experiment;
  }

  /** {@code 36 trials, 12 of them done before}. */
  String outset() {
    String trials = Wording.count(total, "trial");
    return before == 0 ? trials : trials + ", " + Wording.number(before) + " of them done before";
  }

  /** {@code 17/36 trials, 1 diverged, about 12 s left}. */
  String tally() {
    StringBuilder text = new StringBuilder();
    text.append(Wording.number(done)).append('/').append(Wording.count(total, "trial"));
    text.append(diverged == 0 ? "" : ", " + Wording.number(diverged) + " diverged");
    text.append(failed == 0 ? "" : ", " + Wording.number(failed) + " failed");
    return text.append(left()).toString();
  }

  private String left() {
    long ran = done - before;
    if (ran == 0 || done == total) {
      return "";
    }
    double seconds = (clock.millis() - startedAt) / 1000.0;
    return ", about " + Wording.duration(seconds / ran * (total - done)) + " left";
  }
}
