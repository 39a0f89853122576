package basin.stopping;

import basin.spi.probe.Snapshot;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.List;
import java.util.Optional;

/** Stops when a metric over a whole split has reached a value; looks whenever an epoch ends. */
@Doc("Stops when a metric is reached; looks whenever an epoch ends.")
@Formula("metric ≥ at-least   or   metric ≤ at-most")
public record Target(
    @Doc("a metric such as validation.accuracy or train.loss") String metric,
    @Doc("smallest value that will do") @Default("") @Range Optional<Double> atLeast,
    @Doc("largest value that will do") @Default("") @Range Optional<Double> atMost)
    implements StoppingRule {

  /** Wants one bound. */
  public Target {
    if (atLeast.isPresent() == atMost.isPresent()) {
      throw new IllegalArgumentException("give either at-least or at-most");
    }
  }

  @Override
  public Judge start(State state) {
    return snapshot -> EpochEnd.is(snapshot.progress()) ? reason(snapshot) : Optional.empty();
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  @Override
  public List<String> metrics() {
    return List.of(metric);
  }

  private Optional<String> reason(Snapshot snapshot) {
    double value = EpochEnd.metric(metric, "target", snapshot);
    if (atLeast.isPresent() && value >= atLeast.get()) {
      return Optional.of(sentence(value, "at least " + atLeast.get(), snapshot));
    }
    if (atMost.isPresent() && value <= atMost.get()) {
      return Optional.of(sentence(value, "at most " + atMost.get(), snapshot));
    }
    return Optional.empty();
  }

  private String sentence(double value, String bound, Snapshot snapshot) {
    return metric
        + " = "
        + Reason.number(value)
        + " is "
        + bound
        + " after epoch "
        + snapshot.progress().wholeEpochs();
  }
}
