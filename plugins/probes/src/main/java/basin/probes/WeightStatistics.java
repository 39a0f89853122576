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

/** How the parameters of each block are spread where the run stands, the start included. */
@Doc("Mean, standard deviation, smallest, largest and norm of the parameters, by block.")
@Formula(
    "weight-mean.<block>, weight-deviation.<block>, weight-smallest.<block>,\n"
        + "weight-largest.<block>, weight-norm.<block> = ‖w‖₂")
@Convention("the deviation divides by n, as NumPy's does and PyTorch's does not")
public record WeightStatistics() implements Probe {
  @Override
  public Watch attach(Landscape landscape, State state) {
    return new Statistics();
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  /** Keeps the views on blocks from look to look. */
  private static final class Statistics implements Watch {
    private final BlockViews views = new BlockViews();

    @Override
    public void observe(Snapshot snapshot, Recorder recorder) {
      List<Block> blocks = snapshot.blocks();
      List<Vec> parts = views.of(snapshot.point(), blocks);
      for (int i = 0; i < parts.size(); i++) {
        Spread.of(parts.get(i)).record("weight", blocks.get(i).name(), recorder);
      }
    }
  }
}
