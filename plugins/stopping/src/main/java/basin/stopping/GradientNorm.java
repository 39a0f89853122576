package basin.stopping;

import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;

/**
 * Stops when the gradient that a step used is short.
 *
 * <p>With mini-batches that is the gradient of one batch, which can be short by chance and need not
 * be short at a minimum.
 */
@Doc("Stops when the gradient is short.")
@Formula("‖g‖₂ < below,  g being the gradient at the point the last step started from")
@Convention(
    "the norm is not divided by the number of parameters; on mini-batches it judges the batch")
public record GradientNorm(@Doc("norm under which the run ends") @Range(above = 0) double below)
    implements StoppingRule {

  @Override
  public Judge start(State state) {
    return snapshot ->
        snapshot
            .gradient()
            .flatMap(g -> Reason.ifBelow("gradient norm", g.norm(), below, snapshot));
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }
}
