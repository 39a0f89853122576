package basin.lab.execution;

import basin.engine.training.Ending;
import basin.engine.training.Gauge;
import basin.engine.training.SavedRun;
import basin.engine.training.Trainer;
import basin.lab.trial.Computation;
import java.util.Optional;

/**
 * A trial that an analysis computes, in one step.
 *
 * @param computation what it is
 * @param site what it reads
 * @param gauge that stands still
 */
record Computing(Computation computation, ComputationSite site, Gauge gauge) implements Course {
  static Computing of(Computation computation, Trainer trainer) {
    return new Computing(computation, new ComputationSite(computation, trainer), new Gauge(1, 1));
  }

  @Override
  public Optional<Ending> advance() {
    ComputedSeries series = new ComputedSeries();
    computation.analysis().compute(computation.unit(), site, series);
    return Optional.of(series.ending());
  }

  /** It is done in one step or not begun. */
  @Override
  public boolean hasSpent(long amount) {
    return false;
  }

  @Override
  public Ending pause(String reason) {
    throw new UnsupportedOperationException("what is computed does not pause");
  }

  @Override
  public boolean canBeSaved() {
    return false;
  }

  @Override
  public SavedRun save(long held) {
    throw new IllegalStateException("what is computed in one step has no middle");
  }

  @Override
  public boolean paysToShare() {
    return false;
  }
}
