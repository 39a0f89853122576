package basin.probes;

import basin.spi.metric.Metric;
import basin.spi.probe.Probe;
import basin.spi.probe.Watch;
import basin.spi.problem.Landscape;
import basin.spi.settings.Default;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.state.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Losses and metrics over whole splits at the point where the run stands.
 *
 * <p>Series: {@code train.loss}, {@code train.accuracy}, {@code validation.…}, {@code test.…}, as
 * far as the problem has them; the start, step 0, included.
 */
@Doc("Loss and metrics of every split; always on.")
@Formula("train.loss, train.accuracy, validation.loss, …: over all rows of the split")
public record Metrics(
    @Doc("what is measured beside the loss, where it fits the data") @Default("[accuracy, r2]")
        List<Metric> of)
    implements Probe {
  /** Copies the list, and refuses two that would record the same series. */
  public Metrics {
    of = List.copyOf(of);
    Set<String> series = new HashSet<>(Set.of("loss"));
    for (Metric metric : of) {
      if (!series.add(metric.series())) {
        throw new IllegalArgumentException(
            "'%s' would be recorded twice; list it once".formatted(metric.series()));
      }
    }
  }

  @Override
  public List<Metric> metrics() {
    return of;
  }

  @Override
  public Watch attach(Landscape landscape, State state) {
    return (snapshot, recorder) -> snapshot.metrics().forEach(recorder::record);
  }

  @Override
  public boolean looksAtUpdate() {
    return false;
  }
}
