package basin.lab.execution;

import basin.lab.experiment.SaveInterval;
import java.io.IOException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Where trials are saved on their way, and how often.
 *
 * @param checkpoints where
 * @param interval how often; beside that, whatever is interrupted is saved
 */
public record Saving(Checkpoints checkpoints, SaveInterval interval) {
  /** Nothing is saved. */
  public static final Saving NONE = new Saving(Checkpoints.NONE, SaveInterval.NEVER);

  private static final Logger LOG = LogManager.getLogger(Saving.class);

  /** Of trials that are taken to their ends on one thread from now on. */
  SaveClock clock() {
    return new SaveClock(interval, System::nanoTime);
  }

  /** Saves a trial if it can be; if the disk is full, say, it goes on without. */
  void save(Attempt attempt) {
    try {
      if (checkpoints != Checkpoints.NONE) {
        attempt.saved(checkpoints.held(attempt.trial())).ifPresent(this::keep);
      }
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      LOG.warn("a trial was not saved on its way, and goes on", e);
    }
  }

  private void keep(SavedTrial trial) {
    try {
      checkpoints.save(trial);
    } catch (IOException e) {
      LOG.warn("trial {} was not saved at step {}", trial.at().trial(), trial.at().step(), e);
    }
  }
}
