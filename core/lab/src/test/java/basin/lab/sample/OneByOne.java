package basin.lab.sample;

import basin.spi.run.Trial;
import basin.spi.run.TrialResult;
import basin.spi.run.TrialRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does something with each trial of its own; each is of no kind. */
public record OneByOne(Function<Trial, TrialResult> each) implements TrialRunner {
  @Override
  public Optional<?> kind(Trial trial) {
    return Optional.empty();
  }

  @Override
  public void run(List<Trial> trials, Consumer<TrialResult> sink) {
    trials.forEach(trial -> sink.accept(each.apply(trial)));
  }
}
