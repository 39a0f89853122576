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

/**
 * Stops when the loss hardly changes from step to step.
 *
 * <p>With mini-batches the two losses are of different batches: their difference is mostly noise.
 */
@Doc("Stops when the loss hardly changes from step to step.")
@Formula("|f(w_t) − f(w_{t−1})| < below,  in patience steps one after another")
@Convention("absolute, not relative to the loss; on mini-batches it compares different batches")
public record LossChange(
    @Doc("change under which the run ends") @Range(above = 0) double below,
    @Doc("how many steps one after another must change so little") @Default("1") @Range(from = 1)
        int patience)
    implements StoppingRule {

  @Override
  public Judge start(State state) {
    return new Calm(state);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  /** Counts quiet steps. */
  private final class Calm implements Judge {
    private final Scalar previous;
    private final Scalar quiet;

    Calm(State state) {
      previous = state.number("previous");
      previous.set(Double.NaN); // at the start there is no loss to compare with
      quiet = state.number("quiet");
    }

    @Override
    public Optional<String> reasonToStop(Snapshot snapshot) {
      double change = Math.abs(snapshot.loss() - previous.get());
      previous.set(snapshot.loss());
      quiet.set(change < below ? quiet.get() + 1 : 0);
      return quiet.get() < patience
          ? Optional.empty()
          : Reason.ifBelow("change of the loss", change, below, snapshot).map(this::withPatience);
    }

    private String withPatience(String reason) {
      return patience == 1 ? reason : reason + ", the last of " + patience + " such steps";
    }
  }
}
