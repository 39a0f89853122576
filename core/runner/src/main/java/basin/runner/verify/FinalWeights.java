package basin.runner.verify;

import basin.lab.catalog.Component;
import basin.lab.catalog.Origin;
import basin.spi.descent.Block;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Doc;
import basin.spi.state.State;

/**
 * Where a run ended, to the last bit, however it ended: a track {@code weights.<block>} for each
 * block. A float is a double too, so nothing is lost. Specimens alone can ask for it.
 */
@Doc("The point at the end of a run, whole.")
public record FinalWeights() implements Probe, Watch {
  static final Component COMPONENT =
      new Component(
          Probe.class,
          "final-weights",
          FinalWeights.class,
          new Origin(FinalWeights.class.getName(), "", "", ""));

  @Override
  public Timing timing() {
    return Timing.END;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    return this;
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  @Override
  public void observe(Snapshot snapshot, Recorder recorder) {}

  @Override
  public void finish(Snapshot snapshot, Recorder recorder) {
    for (Block block : snapshot.blocks()) {
      recorder.record(
          "weights." + block.name(),
          snapshot.point().slice(block.offset(), block.length()).toArray());
    }
  }
}
