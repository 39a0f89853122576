package basin.engine.training;

import basin.spi.descent.Progress;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;

/** A probe's watch with its cadence and its recorder. */
record Observer(Watch watch, Cadence cadence, Recorder recorder) {
  void observe(Snapshot snapshot) {
    watch.observe(snapshot, recorder);
  }

  /** The last look: unless its turn has just come. */
  void observeEnd(Snapshot snapshot) {
    if (cadence.atEnd() && !cadence.due(snapshot.progress())) {
      observe(snapshot);
    }
  }

  void finish(Snapshot snapshot) {
    watch.finish(snapshot, recorder);
  }

  boolean due(Progress progress) {
    return cadence.due(progress);
  }
}
