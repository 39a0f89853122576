package basin.probes;

import basin.spi.probe.Probe;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;

/**
 * The cosine of the angle between the gradient of a step and that of the look before, whole and by
 * block: 1 along a straight slope, below 0 where steps go to and fro, near 0 where noise rules.
 *
 * <p>It looks after every step unless the experiment says otherwise, and remembers one gradient.
 */
@Doc("Cosine between the gradient and that of the look before, whole and by block.")
@Formula(
    "gradient-cosine = g_t·g_s / (‖g_t‖₂ ‖g_s‖₂),  s the look before; after every step s = t − 1")
@Convention("gradients of the steps' batches, each at the point its step started from")
public record GradientCosine() implements Probe {
  @Override
  public Timing timing() {
    return Timing.STEP;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    Cosines cosines = new Cosines("gradient-cosine", landscape.dimension(), state);
    return (snapshot, recorder) ->
        snapshot.gradient().ifPresent(g -> cosines.record(g, snapshot.blocks(), recorder));
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }
}
