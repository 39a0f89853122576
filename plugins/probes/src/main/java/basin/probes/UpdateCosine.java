package basin.probes;

import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;

/**
 * The cosine of the angle between a step and the step of the look before, whole and by block: 1
 * straight ahead, −1 there and back.
 *
 * <p>It looks after every step unless the experiment says otherwise, and remembers one step.
 */
@Doc("Cosine between the last step and that of the look before, whole and by block.")
@Formula("update-cosine = d_t·d_s / (‖d_t‖₂ ‖d_s‖₂),  d_t = w_t − w_{t−1},  s the look before")
public record UpdateCosine() implements Probe {
  @Override
  public Timing timing() {
    return Timing.STEP;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    Cosines cosines = new Cosines("update-cosine", landscape.dimension(), state);
    return (snapshot, recorder) ->
        snapshot.update().ifPresent(d -> cosines.record(d, snapshot.blocks(), recorder));
  }
}
