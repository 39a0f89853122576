package basin.lab.sweep;

import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import basin.spi.run.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A runner whose trials are of no kind, so that none is taken before its turn to go with another:
 * what is taken runs.
 *
 * @param runner that runs them
 */
record OneByOne(TrialRunner runner) implements TrialRunner {
  @Override
  public Optional<?> kind(Trial trial) {
    return Optional.empty();
  }

  @Override
  public Optional<Workplace> workplace() {
    return runner.workplace();
  }

  @Override
  public void run(List<Trial> trials, Consumer<TrialResult> sink) {
    runner.run(trials, sink);
  }
}
