package basin.engine.training;

import basin.engine.state.Saved;
import basin.spi.descent.Progress;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.state.State;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A probe's watch with its cadence and its recorder.
 *
 * <p>A probe that fails costs what it would have recorded from then on, and nothing else: it is
 * remarked upon with its step and its reason, and is not asked again.
 */
final class Observer implements Saved {
  /** In place of a watch that failed. */
  private static final Watch BLIND = (snapshot, recorder) -> {};

  private final Observation observation;
  private Cadence cadence;
  private final Recorder recorder;
  private Watch watch;

  /** Lets the probe attach itself. */
  Observer(Observation observation, Landscape landscape, State state, Recorder recorder) {
    this.observation = observation;
    this.cadence = observation.cadence();
    this.recorder = recorder;
    try {
      cadence = cadence.paced(observation.probe(), landscape);
      watch = observation.probe().attach(landscape, state);
    } catch (Throwable e) {
      failed(e, 0);
    }
  }

  void observe(Snapshot snapshot) {
    try {
      watch.observe(snapshot, recorder);
    } catch (Throwable e) {
      failed(e, snapshot.progress().step());
    }
  }

  /** The last look: unless its turn has just come. */
  void observeEnd(Snapshot snapshot) {
    if (cadence.atEnd() && !due(snapshot.progress())) {
      observe(snapshot);
    }
  }

  void finish(Snapshot snapshot) {
    try {
      watch.finish(snapshot, recorder);
    } catch (Throwable e) {
      failed(e, snapshot.progress().step());
    }
  }

  boolean due(Progress progress) {
    return watch != BLIND && cadence.due(progress);
  }

  /** Whether it looks, and at what the step has moved, after a step that may be the last. */
  boolean looksAtUpdate(Progress progress, boolean last) {
    return (last || due(progress)) && observation.probe().looksAtUpdate();
  }

  @Override
  public void save(DataOutput out) throws IOException {
    out.writeBoolean(watch == BLIND);
  }

  @Override
  public void load(DataInput in) throws IOException {
    watch = in.readBoolean() ? BLIND : watch;
  }

  /** Whether it looks once, when the run is over. */
  boolean waitsForTheEnd() {
    return cadence.onlyAtEnd();
  }

  private void failed(Throwable thrown, long step) {
    ProbeFailure.requireOfProbeAlone(thrown);
    watch = BLIND;
    recorder.remark(
        "%s: failed at step %d and recorded nothing from then on: %s"
            .formatted(name(), step, ProbeFailure.words(thrown)));
  }

  private String name() {
    String spelled = ProbeFailure.spelled(observation.probe().getClass(), "-");
    return spelled.isEmpty() ? "a probe" : spelled;
  }
}
