package basin.engine.network;

import basin.engine.number.Arithmetic;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Loss;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Passage;
import basin.spi.random.Streams;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A network of the same layers as another, to be looked at layer by layer. It has numbers of its
 * own, so that the other one, which trains, is neither touched nor slowed down.
 */
final class ObservedNetwork {
  private final NetworkPlan plan;
  private final ActiveNetwork original;
  private final Map<String, ObservedLayer> layers = new HashMap<>();
  private final Map<Matrix, Matrix> kept = new IdentityHashMap<>();
  private final ActiveNetwork network;

  /**
   * Of another network, in its precision.
   *
   * @param rows the largest number of rows a pass may have
   * @param original whose layers' memories are those here
   */
  ObservedNetwork(NetworkPlan plan, Loss loss, int rows, ActiveNetwork original, Streams streams) {
    this.plan = plan;
    this.original = original;
    this.network =
        new ActiveNetwork(plan, loss, rows, original.arithmetic(), streams, this::observed);
  }

  private ActiveLayer observed(PlacedLayer placed, ActiveLayer layer) {
    ObservedLayer observed = new ObservedLayer(placed, layer, this);
    layers.put(placed.path(), observed);
    return observed;
  }

  /** The largest number of rows a pass may have. */
  int rows() {
    return network.rows();
  }

  /** Takes rows through and back. */
  Passage passage(Vec point, Chunk chunk, Pass pass) {
    begin(point);
    double loss = network.gradient(chunk, pass);
    Arithmetic arithmetic = network.arithmetic();
    Vec gradient = arithmetic.vec(point.length()).set(network.vectors().gradient());
    return new Passage(
        loss,
        gradient,
        plan.all().map(one -> layers.get(one.path()).crossing()).toList(),
        outputs -> lossGradient(outputs, chunk));
  }

  private double[] lossGradient(double[] outputs, Chunk chunk) {
    Matrix all = network.arithmetic().matrix(chunk.rows(), plan.outputs().size());
    for (int i = 0; i < outputs.length; i++) {
      all.all().set(i, outputs[i]);
    }
    return network.lossGradient(all, chunk).all().toArray();
  }

  /**
   * ∂outputs/∂inputs of a row.
   *
   * @param copies the row, once for each output
   */
  Matrix jacobian(Vec point, Chunk copies) {
    begin(point);
    Matrix outputs = network.outputs(copies.inputs(), Pass.EVALUATION);
    Matrix each = network.arithmetic().matrix(outputs.rows(), outputs.columns());
    for (int i = 0; i < outputs.rows(); i++) {
      each.set(i, i, 1);
    }
    return copy(network.backwardToInputs(each));
  }

  private void begin(Vec point) {
    kept.clear();
    network.remember(original);
    network.vectors().point().set(point);
  }

  /** A copy, the same for the same matrix until the next pass begins. */
  Matrix kept(Matrix matrix) {
    return kept.computeIfAbsent(matrix, this::copy);
  }

  /** A new copy. */
  Matrix copy(Matrix matrix) {
    Matrix copy = network.arithmetic().matrix(matrix.rows(), matrix.columns());
    copy.all().set(matrix.all());
    return copy;
  }
}
