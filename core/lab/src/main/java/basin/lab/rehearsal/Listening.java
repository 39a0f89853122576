package basin.lab.rehearsal;

import basin.spi.metric.Metric;
import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.state.State;
import java.util.List;

/** A probe whose records go into a programme instead of a logbook. */
record Listening(Probe probe, Programme programme) implements Probe {
  @Override
  public List<Metric> metrics() {
    return probe.metrics();
  }

  @Override
  public boolean looksAtUpdate() {
    return probe.looksAtUpdate();
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    Watch watch = probe.attach(landscape, state);
    Recorder recorder = programme.recorder(probe);
    watch.occasional().forEach(name -> programme.add(name, probe));
    return new Watch() {
      @Override
      public void observe(Snapshot snapshot, Recorder logbook) {
        watch.observe(snapshot, recorder);
      }
    };
  }
}
