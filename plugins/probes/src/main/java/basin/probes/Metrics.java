package basin.probes;

import basin.spi.probe.Probe;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;

/**
 * Losses and metrics over whole splits at the point where the run stands.
 *
 * <p>Series: {@code train.loss}, {@code train.accuracy}, {@code validation.…}, {@code test.…}, as
 * far as the problem has them; the start, step 0, included.
 */
@Doc("Loss and metrics of every split; always on.")
@Formula("train.loss, train.accuracy, validation.loss, …: means over all rows of the split")
public record Metrics() implements Probe {
  @Override
  public Watch attach(Landscape landscape) {
    return (snapshot, recorder) -> snapshot.metrics().forEach(recorder::record);
  }
}
