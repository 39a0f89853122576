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
 * How far the last step moved each block, as a share of where it stands now; none at step 0.
 *
 * <p>Series {@code update-ratio.<block>} = ‖w_t − w_{t−1}‖₂ / ‖w_t‖₂. A block that stands at 0
 * gives 0 if it has not moved, and ∞ if it has.
 */
@Doc("Length of the last step over length of the parameters, by block.")
@Formula("update-ratio.<block> = ‖w_t − w_{t−1}‖₂ / ‖w_t‖₂")
@Convention("divides by the parameters after the step; around 10⁻³ is usual for weights")
public record UpdateRatio() implements Probe {

  @Override
  public Watch attach(Landscape landscape, State state) {
    return new Ratios();
  }

  /** Keeps the views on blocks from look to look. */
  private static final class Ratios implements Watch {
    private final BlockViews updates = new BlockViews();
    private final BlockViews points = new BlockViews();

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      snapshot.update().ifPresent(u -> record(u, snapshot, recorder));
    }

    private void record(Vec update, Snapshot snapshot, Recorder recorder) {
      List<Block> blocks = snapshot.blocks();
      List<Vec> moved = updates.of(update, blocks);
      List<Vec> stands = points.of(snapshot.trainedPoint(), blocks);
      for (int i = 0; i < blocks.size(); i++) {
        double length = moved.get(i).norm();
        double ratio = length == 0 ? 0 : length / stands.get(i).norm();
        recorder.record("update-ratio." + blocks.get(i).name(), ratio);
      }
    }
  }
}
