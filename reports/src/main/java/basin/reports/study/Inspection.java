package basin.reports.study;

import basin.reports.statistics.Counts;
import basin.reports.statistics.Sample;
import basin.spi.report.TrialRecord;
import basin.spi.run.Curve;
import basin.spi.run.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
    List<Curve> curves = curves();
    if (!study.criterion().lower(series) || curves.stream().anyMatch(c -> has(c, -1))) {
      return Measure.plain();
    }
    double noise = Measure.LAST_DIGIT * start(curves);
    boolean zeros = curves.stream().anyMatch(c -> has(c, 0));
    boolean vanishing = Arrays.stream(lasts()).anyMatch(v -> v <= noise);
    return zeros || vanishing ? Measure.amount(noise) : Measure.loss(noise);
  }

  /** The loss that a trial in the middle starts from, which carries the series' unit. */
  private static double start(List<Curve> curves) {
    double[] starts =
        curves.stream()
            .mapToDouble(c -> c.values()[0])
            .filter(v -> v > 0 && Double.isFinite(v))
            .toArray();
    return starts.length == 0 ? 0 : new Sample(starts).median();
  }

  private double[] lasts() {
    return study.results().trials().stream()
        .filter(t -> !Study.ended(t, Outcome.DIVERGED) && !Study.ended(t, Outcome.PRUNED))
        .mapToDouble(t -> study.last(t, series))
        .filter(Double::isFinite)
        .toArray();
  }

  private List<Curve> curves() {
    return study.results().trials().stream()
        .flatMap(this::curve)
        .filter(c -> c.values().length > 0)
        .toList();
  }

  private Stream<Curve> curve(TrialRecord trial) {
    return study.results().curve(trial, series).stream();
  }

  private static boolean has(Curve curve, int sign) {
    return Arrays.stream(curve.values())
        .anyMatch(v -> Math.signum(v) == sign && Double.isFinite(v));
  }
}
