package basin.probes;

import basin.spi.descent.Block;
import basin.spi.number.Vec;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;
import java.util.List;

/**
 * The rate at which plain gradient descent would have gone as far as the last step did, whole and
 * by block; none at step 0.
 *
 * <p>Where there was no gradient it is 0 if nothing moved, and ∞ if something did.
 */
@Doc("The rate at which plain gradient descent would have gone as far as the last step.")
@Formula("effective-rate = ‖w_t − w_{t−1}‖₂ / ‖g_t‖₂,  effective-rate.<block> likewise")
@Convention("lengths alone are compared: a step may go another way than the gradient")
public record EffectiveRate() implements Probe {
  @Override
  public Watch attach(Landscape landscape, State state) {
    return new Rates();
  }

  /** Keeps the views on blocks from look to look. */
  private static final class Rates implements Watch {
    private final BlockViews updates = new BlockViews();
    private final BlockViews gradients = new BlockViews();

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      if (snapshot.gradient().isPresent() && snapshot.update().isPresent()) {
        record(snapshot.update().get(), snapshot.gradient().get(), snapshot.blocks(), recorder);
      }
    }

    private void record(Vec update, Vec gradient, List<Block> blocks, Recorder recorder) {
      recorder.record("effective-rate", rate(update, gradient));
      List<Vec> moved = updates.of(update, blocks);
      List<Vec> slopes = gradients.of(gradient, blocks);
      for (int i = 0; i < moved.size(); i++) {
        String series = "effective-rate." + blocks.get(i).name();
        recorder.record(series, rate(moved.get(i), slopes.get(i)));
      }
    }

    private static double rate(Vec update, Vec gradient) {
      double length = update.norm();
      return length == 0 ? 0 : length / gradient.norm();
    }
  }
}
