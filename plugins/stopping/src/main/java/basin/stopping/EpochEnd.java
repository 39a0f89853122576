package basin.stopping;

import basin.spi.descent.Progress;
import basin.spi.probe.Snapshot;

/** What rules see of a metric over a whole split whenever an epoch ends. */
final class EpochEnd {
  private EpochEnd() {}

  /** Whether an epoch has just ended; not at the start. */
  static boolean is(Progress progress) {
    return progress.step() > 0 && progress.step() % progress.stepsPerEpoch() == 0;
  }

  /**
   * The metric.
   *
   * @param rule that asks, for the refusal
   * @throws IllegalArgumentException if the problem has no such metric
   */
  static double metric(String name, String rule, Snapshot snapshot) {
    return snapshot
        .metric(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the %s names the metric '%s', but this problem has %s"
                        .formatted(rule, name, String.join(", ", snapshot.metrics().keySet()))));
  }
}
