package basin.gradients;

import basin.spi.descent.Block;
import basin.spi.number.Vec;
import basin.spi.probe.Recorder;
import basin.spi.problem.Crossing;
import basin.spi.problem.Passage;
import java.util.Arrays;
import java.util.Optional;

/**
 * What comes back to a layer.
 *
 * @param layer it
 * @param passage of the rows
 * @param rows how many
 */
record Backward(Crossing layer, Passage passage, int rows) {
  private static final String WEIGHTS = ".weights";
  private static final String BIAS = ".bias";
  private static final String RECURRENT = ".recurrent-weights";

  void record(Recorder recorder) {
    layer
        .signal()
        .ifPresent(
            signal ->
                recorder.record(
                    "signals.gradient-z." + layer.path(), Math.sqrt(rows) * signal.all().norm()));
    for (String name : new String[] {WEIGHTS, BIAS}) {
      block(name)
          .ifPresent(
              block ->
                  recorder.record(
                      "signals.gradient-" + name.substring(1) + "." + layer.path(),
                      passage.gradient().slice(block.offset(), block.length()).norm()));
    }
  }

  /** Numbers of which nothing is left. */
  void recordLost(Recorder recorder) {
    if (layer.signal().isEmpty()) {
      return;
    }
    double[] signal = layer.signal().get().all().toArray();
    double zeros = 0;
    double underflows = 0;
    for (double x : signal) {
      double each = Math.abs(x) * rows;
      zeros += each == 0 ? 1 : 0;
      underflows += each > 0 && each < Float.MIN_NORMAL ? 1 : 0;
    }
    recorder.record("signals.zero." + layer.path(), zeros / signal.length);
    recorder.record("signals.underflow." + layer.path(), underflows / signal.length);
  }

  /** A block that stands at 0 gives 0 if it has not moved, and ∞ if it has. */
  void recordUpdate(Vec moved, Vec point, Recorder recorder) {
    block(WEIGHTS)
        .ifPresent(
            block -> {
              double length = moved.slice(block.offset(), block.length()).norm();
              double stands = point.slice(block.offset(), block.length()).norm();
              recorder.record("signals.update." + layer.path(), length == 0 ? 0 : length / stands);
            });
  }

  void recordDeciles(Recorder recorder) {
    layer
        .signal()
        .ifPresent(
            signal ->
                recorder.record(
                    "signals.deciles-gradient." + layer.path(),
                    Deciles.of(
                        Arrays.stream(signal.all().toArray())
                            .filter(x -> x != 0)
                            .map(x -> StrictMath.log10(Math.abs(x) * rows))
                            .toArray())));
  }

  /** Of a recurrent layer, whose signal holds its steps one behind the other. */
  void recordTime(Recorder recorder) {
    if (block(RECURRENT).isEmpty() || layer.signal().isEmpty()) {
      return;
    }
    double[] steps = Steps.of(layer.signal().get(), layer.shape().dimension(0), rows);
    recorder.record("signals.time." + layer.path(), steps);
    double slope = Steps.slope(steps);
    if (Double.isFinite(slope)) {
      recorder.record("signals.time-slope." + layer.path(), slope);
    }
  }

  private Optional<Block> block(String name) {
    return layer.blocks().stream().filter(b -> b.name().equals(layer.path() + name)).findFirst();
  }
}
