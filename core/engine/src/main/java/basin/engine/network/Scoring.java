package basin.engine.network;

import basin.spi.metric.Measurement;
import basin.spi.metric.Metric;
import basin.spi.metric.Outputs;
import java.util.ArrayList;
import java.util.List;

/**
 * The metrics that are measured on a network's outputs.
 *
 * @param metrics those that fit the data
 * @param outputs how the outputs are to be read
 */
record Scoring(List<Metric> metrics, Outputs outputs) {
  /**
   * Those that fit the data.
   *
   * @throws IllegalArgumentException if one cannot be measured on these outputs
   */
  static Scoring of(List<Metric> metrics, Outputs outputs) {
    Scoring scoring =
        new Scoring(metrics.stream().filter(m -> m.fits(outputs.task())).toList(), outputs);
    scoring.start();
    return scoring;
  }

  /** Starts measuring a split; in the order of the metrics. */
  List<Measurement> start() {
    List<Measurement> started = new ArrayList<>(metrics.size());
    for (Metric metric : metrics) {
      started.add(metric.start(outputs));
    }
    return started;
  }
}
