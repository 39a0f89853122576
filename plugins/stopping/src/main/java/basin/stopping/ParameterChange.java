package basin.stopping;

import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Range;
import basin.spi.state.State;
import basin.spi.stop.Judge;
import basin.spi.stop.StoppingRule;

/**
 * Stops when a step hardly moves the point.
 *
 * <p>A small rate does that too, far from any minimum: read it together with the gradient's norm.
 */
@Doc("Stops when a step hardly moves the point.")
@Formula("‖w_t − w_{t−1}‖₂ < below")
@Convention("absolute, not relative to ‖w‖; on mini-batches it judges the batch's step")
public record ParameterChange(
    @Doc("length of a step under which the run ends") @Range(above = 0) double below)
    implements StoppingRule {

  @Override
  public Judge start(State state) {
    return snapshot ->
        snapshot
            .update()
            .flatMap(u -> Reason.ifBelow("length of the step", u.norm(), below, snapshot));
  }
}
