package basin.lab.execution;

import basin.lab.results.trials.ResultDigest;
import basin.spi.run.Cost;
import basin.spi.run.Effort;
import basin.spi.run.End;
import basin.spi.run.Failure;
import basin.spi.run.Outcome;
import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** What comes of a trial that nobody can bring to an end. */
public final class FailedTrial {
  private static final Logger LOG = LogManager.getLogger(FailedTrial.class);

  private FailedTrial() {}

  /**
   * Its result.
   *
   * @param reason for people, in a line
   * @param failure what is known beside
   */
  public static TrialResult of(Trial trial, String reason, Failure failure) {
    LOG.error("trial {} {} seed {} failed: {}", trial.id(), trial.axes(), trial.seed(), reason);
    return new TrialResult(
        trial.id(),
        new End(Outcome.FAILED, reason, Optional.of(failure)),
        new Cost(0, 0, 0, Optional.of(new Effort(0, 0, 0)), 0, Optional.empty()),
        0,
        ResultDigest.of(Outcome.FAILED, 0, List.of(), List.of()));
  }
}
