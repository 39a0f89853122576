package basin.engine.network;

import basin.spi.metric.Measurement;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Measures a network on one split: {@code <split>.loss}, and each metric behind it. */
final class SplitMeasurement {
  private final String loss;
  private final List<String> series;
  private final Scoring scoring;
  private final Supplier<List<Chunk>> chunks;

  /** Of a split with rows, in passes that are cut when they are first needed. */
  SplitMeasurement(String name, Scoring scoring, Supplier<List<Chunk>> chunks) {
    this.loss = name + ".loss";
    this.series = scoring.metrics().stream().map(m -> name + "." + m.series()).toList();
    this.scoring = scoring;
    this.chunks = chunks;
  }

  /** The split's numbers at the point where the network stands. */
  Map<String, Double> measure(ActiveNetwork network) {
    RowMean mean = new RowMean();
    List<Measurement> measurements = scoring.start();
    for (Chunk chunk : chunks.get()) {
      Matrix outputs = network.outputs(chunk.inputs(), Pass.EVALUATION);
      mean.add(chunk.rows(), network.loss(outputs, chunk));
      Matrix answers = network.answers(outputs);
      for (Measurement measurement : measurements) {
        measurement.add(answers, chunk.targets());
      }
    }
    Map<String, Double> measured = new LinkedHashMap<>();
    measured.put(loss, mean.mean());
    for (int i = 0; i < measurements.size(); i++) {
      measured.put(series.get(i), measurements.get(i).value());
    }
    return measured;
  }
}
