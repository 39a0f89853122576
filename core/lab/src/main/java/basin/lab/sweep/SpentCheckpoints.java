package basin.lab.sweep;

import basin.lab.execution.Checkpoints;
import basin.lab.execution.Milestone;
import basin.lab.results.ResultsDatabase;
import basin.spi.run.Outcome;
import basin.spi.run.TrialResult;

/** Checkpoints of trials that are over, which nobody goes on from. */
final class SpentCheckpoints {
  private final Checkpoints checkpoints;
  private final ResultsDatabase database;

  SpentCheckpoints(Checkpoints checkpoints, ResultsDatabase database) {
    this.checkpoints = checkpoints;
    this.database = database;
  }

  /** Of a result that has been stored. What failed goes on from its own the next time. */
  void forget(TrialResult result) {
    if (result.outcome().isFinal()) {
      checkpoints.delete(result.id());
    }
  }

  /** Left over where a process died between a result and this. */
  void forgetAll() {
    for (Milestone saved : checkpoints.all()) {
      database
          .outcome(saved.trial())
          .filter(Outcome::isFinal)
          .ifPresent(over -> checkpoints.delete(saved.trial()));
    }
  }
}
