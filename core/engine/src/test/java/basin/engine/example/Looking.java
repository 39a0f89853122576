package basin.engine.example;

import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.state.State;
import java.util.function.BiConsumer;

/** A probe that does what it is told whenever it looks. */
public record Looking(BiConsumer<Snapshot, Recorder> look) implements Probe {
  @Override
  public Watch attach(Landscape landscape, State state) {
    return look::accept;
  }
}
