package basin.lab.execution;

import basin.engine.training.Ending;
import basin.engine.training.Gauge;
import basin.engine.training.Run;
import java.util.Optional;

/**
 * A trial that is trained.
 *
 * @param run at its start
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
  public boolean paysToShare() {
    return run.paysToShare();
  }
}
