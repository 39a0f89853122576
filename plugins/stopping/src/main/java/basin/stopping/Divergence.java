package basin.stopping;

import basin.spi.probe.Snapshot;
import basin.spi.settings.Convention;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.Scalar;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;
import java.util.Optional;

/** Stops a run that leaves its start behind. */
@Doc("Stops when the loss has grown to a multiple of what it was in the first step.")
@Formula("|f| > k·|f₁| in p steps, one after another")
@Convention(
    "the loss of each step’s batch. Without this rule a run goes on, since losses have come back"
        + " from far; one that is no number ends it anyway")
public record Divergence(
    @Doc("k, the multiple of the first loss") @Default("1000") @Range(above = 1) double factor,
    @Doc("steps p, one after another") @Default("1") @Range(from = 1) int patience)
    implements StoppingRule {
  @Override
  public Judge start(State state) {
    return new Leaving(state);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  /** Counts steps far from the start. */
  private final class Leaving implements Judge {
    private final Scalar first;
    private final Scalar far;

    Leaving(State state) {
      first = state.number("first");
      first.set(Double.NaN); // before the first step there is no loss
      far = state.number("far");
    }

    @Override
    public Optional<String> reasonToStop(Snapshot snapshot) {
      double loss = snapshot.loss();
      first.set(Double.isNaN(first.get()) ? loss : first.get());
      far.set(Math.abs(loss) > factor * Math.abs(first.get()) ? far.get() + 1 : 0);
      return far.get() < patience
          ? Optional.empty()
          : Optional.of(
              "loss = %s is more than %s times its first, %s, in step %d"
                  .formatted(
                      Reason.number(loss),
                      factor,
                      Reason.number(first.get()),
                      snapshot.progress().step()));
    }
  }
}
