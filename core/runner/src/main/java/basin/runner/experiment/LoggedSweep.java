package basin.runner.experiment;

import basin.lab.results.experiments.Change;
import basin.lab.sweep.SweepListener;
import basin.lab.sweep.SweepSummary;
import basin.lab.sweep.rungs.Decision;
import basin.runner.console.Wording;
import basin.runner.process.Departure;
import basin.runner.progress.Onlooker;
import basin.runner.progress.Progress;
import basin.spi.report.Goal;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Writes down in the log what is shown on the way. From the first trial on, a signal waits until
 * what is finished is stored.
 */
final class LoggedSweep implements SweepListener {
  private static final Logger LOG = LogManager.getLogger(LoggedSweep.class);

  private final Progress progress;
  private final Departure departure;
  private final FailureCount failures;
  private final Onlooker onlooker;
  private boolean waiting;

  LoggedSweep(Progress progress, Departure departure, FailureCount failures, Onlooker onlooker) {
    this.failures = failures;
    this.progress = progress;
    this.departure = departure;
    this.onlooker = onlooker;
  }

  @Override
  public void planning(long done, long total) {
    progress.planning(done, total);
  }

  @Override
  public void started(long total, long finished) {
    LOG.info("{} trials, {} finished before", total, finished);
    progress.started(total, finished);
    departure.sweepBegins();
  }

  @Override
  public void changed(List<Change> changes) {
    for (Change change : changes) {
      LOG.info("trials run anew for a changed input: {}", change);
      progress.say("runs anew: " + change);
    }
  }

  @Override
  public void renewed(Path kept) {
    LOG.info("the file differs from the one run before, which is kept as {}", kept);
    progress.say("the file differs from the one run before, which is kept as " + kept);
  }

  @Override
  public void finished(Trial trial, TrialResult result, long done, long total) {
    LOG.info(
        "{}/{} {} {} seed {}: {}, {}, {} steps, {} s, digest {}",
        done,
        total,
        trial.id(),
        trial.axes(),
        trial.seed(),
        result.outcome(),
        result.reason(),
        result.cost().steps(),
        result.cost().seconds(),
        result.digest());
    progress.finished(trial, result, done, total);
    onlooker.finished(trial, result);
    failures.finished(result);
  }

  @Override
  public void joined(List<String> processes) {
    String all = String.join(", ", processes);
    LOG.info("shares the trials with {}", all);
    progress.say(all + (processes.size() == 1 ? " runs" : " run") + " it, too: trials are shared");
  }

  @Override
  public void elsewhere(long done, long total) {
    progress.elsewhere(done, total);
  }

  @Override
  public void waiting(long trials, List<String> processes) {
    LOG.info("waits for {} trials of {}", trials, processes);
    if (!waiting) {
      waiting = true;
      progress.say(
          "waiting for "
              + Wording.count(trials, "trial")
              + (processes.isEmpty() ? "" : " of " + String.join(", ", processes)));
    }
  }

  @Override
  public void best(Trial trial, Goal goal, double value) {
    progress.best(trial, goal, value);
  }

  @Override
  public void decided(Decision decision) {
    LOG.info("{}: {} of {} settings go on", decision.place(), decision.goOn(), decision.settings());
    progress.decided(decision);
  }

  @Override
  public void analysing(long units, long total, long finished) {
    LOG.info("{} trials more for analyses, {} in all", units, total);
    progress.analysing(units, total, finished);
  }

  @Override
  public void broken(String analysis, RuntimeException failure) {
    LOG.error("the analysis {} broke off", analysis, failure);
    progress.say("warning: the analysis " + analysis + " is not done: " + failure.getMessage());
  }

  @Override
  public void ended(SweepSummary summary) {
    LOG.info(
        "{}: {} trials ran; of {}, {} are done, {} diverged, {} were pruned, {} failed, {} are missing",
        summary.interrupted() ? "stopped" : "ended",
        summary.ran(),
        summary.tally().total(),
        summary.tally().done(),
        summary.tally().diverged(),
        summary.tally().pruned(),
        summary.tally().failed(),
        summary.tally().missing());
    progress.ended(summary);
    onlooker.ended(summary);
  }
}
