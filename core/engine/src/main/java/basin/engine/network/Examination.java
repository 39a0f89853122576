package basin.engine.network;

import basin.engine.data.Split;
import basin.spi.data.Task;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures a network on one split: {@code <split>.loss}, and {@code <split>.accuracy} for classes.
 *
 * <p>The predicted class is the largest output, the first of equals; with one output, class 1 above
 * the loss's boundary. An output that is NaN is never right.
 */
final class Examination {
  private final String name;
  private final Task task;
  private final Split split;
  private final Supplier<List<Chunk>> chunks;

  /** Of a split, in passes that are cut when they are first needed. */
  Examination(String name, Task task, Split split, Supplier<List<Chunk>> chunks) {
    this.name = name;
    this.task = task;
    this.split = split;
    this.chunks = chunks;
  }

  /** Adds the split's numbers at the point where the network stands; none for an empty split. */
  void measure(ActiveNetwork network, Map<String, Double> into) {
    if (split.rows() == 0) {
      return;
    }
    RowMean loss = new RowMean();
    int right = 0;
    int seen = 0;
    for (Chunk chunk : chunks.get()) {
      Matrix outputs = network.outputs(chunk.inputs(), Pass.EVALUATION);
      loss.add(chunk.rows(), network.loss(outputs, chunk));
      right += task == Task.CLASSIFICATION ? right(outputs, seen, network.loss().boundary()) : 0;
      seen += chunk.rows();
    }
    into.put(name + ".loss", loss.mean());
    if (task == Task.CLASSIFICATION) {
      into.put(name + ".accuracy", (double) right / split.rows());
    }
  }

  private int right(Matrix outputs, int from, double boundary) {
    int right = 0;
    for (int r = 0; r < outputs.rows(); r++) {
      right += predicted(outputs.row(r), boundary) == split.classOf(from + r) ? 1 : 0;
    }
    return right;
  }

  private static int predicted(Vec outputs, double boundary) {
    if (Double.isNaN(outputs.largest())) {
      return -1;
    }
    return outputs.length() == 1 ? (outputs.get(0) > boundary ? 1 : 0) : outputs.indexOfLargest();
  }
}
