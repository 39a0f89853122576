package basin.engine.network;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import basin.spi.problem.Crossing;
import java.util.Optional;

/**
 * Stands in the place of a layer and takes down what crosses it. Copies are taken on the way: what
 * a layer hands out is its own again in the next pass, and its way back may use it up.
 */
final class ObservedLayer implements ActiveLayer {
  private final PlacedLayer placed;
  private final ActiveLayer layer;
  private final ObservedNetwork network;
  private Matrix inputs;
  private Matrix outputs;
  private Optional<Matrix> sums = Optional.empty();
  private Optional<Matrix> outputsGradient = Optional.empty();

  /**
   * In place of a layer.
   *
   * @param network it belongs to, which copies
   */
  ObservedLayer(PlacedLayer placed, ActiveLayer layer, ObservedNetwork network) {
    this.placed = placed;
    this.layer = layer;
    this.network = network;
  }

  @Override
  public Matrix forward(Matrix x, Pass pass) {
    inputs = network.kept(x);
    Matrix out = layer.forward(x, pass);
    outputs = network.kept(out);
    sums = layer.sums().map(network::kept);
    outputsGradient = Optional.empty();
    return out;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    outputsGradient = Optional.of(network.copy(gradient));
    return layer.backward(gradient, inputsToo);
  }

  /** What crossed it in the last passes. */
  Crossing crossing() {
    return new Crossing(
        placed.path(),
        placed.layer(),
        placed.inputs(),
        placed.blocks(),
        inputs,
        outputs,
        sums,
        outputsGradient,
        layer.signal().map(network::copy));
  }
}
