package basin.probes;

import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Doc;
import basin.spi.state.State;
import java.util.Map;

/**
 * What the optimizer tells of its last step: the length of a line search, a trust radius, the share
 * that a clip left of the gradient.
 *
 * <p>Series {@code optimizer.<quantity>}; none at step 0. An optimizer that tells nothing gets a
 * remark.
 */
@Doc("What the optimizer tells of its last step, such as the factor of a clip.")
public record OptimizerSteps() implements Probe {
  @Override
  public Watch attach(Landscape landscape, State state) {
    return OptimizerSteps::observe;
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private static void observe(Snapshot snapshot, Recorder recorder) {
    Map<String, Double> told = snapshot.quantities();
    told.forEach((name, value) -> recorder.record("optimizer." + name, value));
    if (told.isEmpty() && snapshot.progress().step() > 0) {
      recorder.remark(
          "optimizer-steps: nothing recorded, this optimizer tells nothing of its steps");
    }
  }
}
