package basin.lab.execution;

import basin.engine.training.Ending;
import basin.engine.training.Gauge;
import basin.engine.training.Run;
import basin.engine.training.SavedRun;
import java.io.IOException;
import java.util.Optional;

/**
 * A trial that is trained.
 *
 * @param run at its start, or where it was saved
 */
record Training(Run run) implements Course {
  @Override
  public Optional<Ending> advance() {
    return run.advance();
  }

  @Override
  public Gauge gauge() {
    return run.gauge();
  }

  @Override
  public boolean canBeSaved() {
    return run.isBetweenSteps();
  }

  @Override
  public boolean hasSpent(long amount) {
    return run.hasSpent(amount);
  }

  @Override
  public Ending pause(String reason) {
    return run.pause(reason);
  }

  @Override
  public SavedRun save(long held) throws IOException {
    return run.save(held);
  }

  @Override
  public boolean paysToShare() {
    return run.paysToShare();
  }
}
