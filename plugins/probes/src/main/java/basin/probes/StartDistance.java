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
 * How far the run has come from where it started, as the crow flies, whole and by block. Each look
 * draws the start anew, which spares the run a copy of it.
 */
@Doc("Distance from the start, whole and by block.")
@Formula("start-distance = ‖w_t − w₀‖₂,  start-distance.<block> likewise")
@Convention("in float64; not divided by the length of the start nor by the number of parameters")
public record StartDistance() implements Probe {
  @Override
  public Watch attach(Landscape landscape, State state) {
    return StartDistance::observe;
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private static void observe(Snapshot snapshot, Recorder recorder) {
    Vec away = snapshot.exactPoint().subtract(snapshot.exactStart());
    recorder.record("start-distance", away.norm());
    List<Block> blocks = snapshot.blocks();
    List<Vec> parts = new BlockViews().of(away, blocks);
    for (int i = 0; i < parts.size(); i++) {
      recorder.record("start-distance." + blocks.get(i).name(), parts.get(i).norm());
    }
  }
}
