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

/** How the last step's changes of each block are spread; none at step 0. */
@Doc("Mean, standard deviation, smallest, largest and norm of the last step's changes, by block.")
@Formula(
    "update-mean.<block>, update-deviation.<block>, update-smallest.<block>,\n"
        + "update-largest.<block>, update-norm.<block> = ‖w_t − w_{t−1}‖₂")
@Convention("the deviation divides by n, as NumPy's does and PyTorch's does not")
public record UpdateStatistics() implements Probe {
  @Override
  public Watch attach(Landscape landscape, State state) {
    return new Statistics();
  }

  /** Keeps the views on blocks from look to look. */
  private static final class Statistics implements Watch {
    private final BlockViews views = new BlockViews();

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      snapshot.update().ifPresent(update -> record(update, snapshot.blocks(), recorder));
    }

    private void record(Vec update, List<Block> blocks, Recorder recorder) {
      List<Vec> parts = views.of(update, blocks);
      for (int i = 0; i < parts.size(); i++) {
        Spread.of(parts.get(i)).record("update", blocks.get(i).name(), recorder);
      }
    }
  }
}
