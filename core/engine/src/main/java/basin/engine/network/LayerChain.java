package basin.engine.network;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import java.util.List;

/** Layers one behind the other, as one layer. */
final class LayerChain implements ActiveLayer {
  private final ActiveLayer[] layers;
  private final int firstThatLearns;

  /**
   * Of layers in order.
   *
   * @param learns whether each has parameters
   */
  LayerChain(List<ActiveLayer> layers, List<Boolean> learns) {
    this.layers = layers.toArray(ActiveLayer[]::new);
    int first = learns.indexOf(true);
    this.firstThatLearns = first < 0 ? this.layers.length : first;
  }

  @Override
  public Matrix forward(Matrix inputs, Pass pass) {
    Matrix signal = inputs;
    for (ActiveLayer layer : layers) {
      signal = layer.forward(signal, pass);
    }
    return signal;
  }

  @Override
  public Matrix backward(Matrix gradient, boolean inputsToo) {
    Matrix back = gradient;
    int end = inputsToo ? 0 : firstThatLearns;
    for (int i = layers.length - 1; i >= end; i--) {
      back = layers[i].backward(back, inputsToo || i > end);
    }
    return inputsToo ? back : null;
  }
}
