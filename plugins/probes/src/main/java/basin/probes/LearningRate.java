package basin.probes;

import basin.spi.probe.Probe;
import basin.spi.probe.Recorder;
import basin.spi.probe.Snapshot;
import basin.spi.probe.Timing;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;
import java.util.Map;

/**
 * The learning rate that was in force in the last step, as its schedule gave it; none at step 0.
 *
 * <p>An optimizer with several, as one with groups of parameters, has a series for each, called by
 * where it stands in the file. One that has none gets a remark.
 */
@Doc("The learning rate in force in the last step, as its schedule gives it.")
@Formula("learning-rate = η(t), or learning-rate.<place> for each of several")
@Convention(
    "what the schedule says; what an optimizer makes of it is recorded by effective-rate, and by"
        + " optimizer-steps if it tells")
public record LearningRate() implements Probe {
  @Override
  public Timing timing() {
    return Timing.STEP;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    return LearningRate::observe;
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }

  private static void observe(Snapshot snapshot, Recorder recorder) {
    Map<String, Double> rates = snapshot.rates();
    rates.forEach(
        (place, rate) ->
            recorder.record(rates.size() == 1 ? "learning-rate" : "learning-rate." + place, rate));
    if (rates.isEmpty() && snapshot.progress().step() > 0) {
      recorder.remark("learning-rate: nothing recorded, this optimizer has no setting 'rate'");
    }
  }
}
