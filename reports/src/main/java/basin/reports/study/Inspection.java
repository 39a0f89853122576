package basin.reports.study;

import basin.reports.statistics.Counts;
import basin.reports.statistics.Sample;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Finds how a series is measured from all that was recorded of it.
 *
 * @param study whose trials are looked at
 * @param series its name
 */
record Inspection(Study study, String series) {
  Measure measure() {
    if (MetricNames.share(series)) {
      return Measure.share(MetricNames.counted(series) ? Counts.of(lasts()) : Measure.NOT_COUNTED);
    }
    Values values = values();
    if (!study.criterion().lower(series) || values.negative) {
      return Measure.plain();
    }
    double noise = Measure.LAST_DIGIT * values.start();
    boolean vanishing = Arrays.stream(lasts()).anyMatch(v -> v <= noise);
    return values.zero || vanishing ? Measure.amount(noise) : Measure.loss(noise);
  }

  private double[] lasts() {
    return study.results().trials().stream()
        .filter(t -> !Study.ended(t, Outcome.DIVERGED) && !Study.ended(t, Outcome.PRUNED))
        .mapToDouble(t -> study.last(t, series))
        .filter(Double::isFinite)
        .toArray();
  }

  /** What is to be known of all numbers of the series, looked at curve by curve. */
  private static final class Values {
    private final DoubleStream.Builder starts = DoubleStream.builder();
    private boolean negative;
    private boolean zero;

    private void add(Curve curve) {
      double start = curve.values()[0];
      if (start > 0 && Double.isFinite(start)) {
        starts.add(start);
      }
      for (double value : curve.values()) {
        negative |= value < 0 && Double.isFinite(value);
        zero |= value == 0;
      }
    }

    /** The loss that a trial in the middle starts from, which carries the series' unit. */
    private double start() {
      double[] all = starts.build().toArray();
      return all.length == 0 ? 0 : new Sample(all).median();
    }
  }

  private Values values() {
    Values values = new Values();
    study.results().trials().stream()
        .flatMap(trial -> study.results().curve(trial, series).stream())
        .filter(curve -> curve.values().length > 0)
        .forEach(values::add);
    return values;
  }
}
