package basin.stopping;

import basin.spi.probe.Snapshot;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.NumberList;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.List;
import java.util.Optional;

/** Stops where a metric stands still. */
@Doc("Stops when a metric has hardly moved, in whichever direction, for some epochs.")
@Formula("max − min of the metric over the last n epochs ≤ τ·|the last|")
@Convention("a share of the last value, and both directions count; patience asks for a better one")
public record Plateau(
    @Doc("a metric over a whole split such as validation.loss") @Default("train.loss")
        String metric,
    @Doc("epochs n that are looked at") @Default("10") @Range(from = 2) int epochs,
    @Doc("τ, the share of its last value by which the metric may move")
        @Default("1e-3")
        @Range(above = 0)
        double share)
    implements StoppingRule {
  @Override
  public Judge start(State state) {
    NumberList last = state.list("last");
    return snapshot -> EpochEnd.is(snapshot.progress()) ? reason(last, snapshot) : Optional.empty();
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  @Override
  public List<String> metrics() {
    return List.of(metric);
  }

  private Optional<String> reason(NumberList last, Snapshot snapshot) {
    double value = EpochEnd.metric(metric, "plateau", snapshot);
    push(last, value);
    double least = value;
    double most = value;
    for (int i = 0; i < last.size(); i++) {
      least = Math.min(least, last.get(i)); // NaN stays
      most = Math.max(most, last.get(i));
    }
    return last.size() == epochs && most - least <= share * Math.abs(value)
        ? Optional.of(
            "%s moved by %s over %d epochs, no more than %s of its %s, after epoch %d"
                .formatted(
                    metric,
                    Reason.number(most - least),
                    epochs,
                    share,
                    Reason.number(value),
                    snapshot.progress().wholeEpochs()))
        : Optional.empty();
  }

  /** The last {@code epochs} values, in order. */
  private void push(NumberList last, double value) {
    if (last.size() < epochs) {
      last.add(value);
      return;
    }
    for (int i = 1; i < epochs; i++) {
      last.set(i - 1, last.get(i));
    }
    last.set(epochs - 1, value);
  }
}
