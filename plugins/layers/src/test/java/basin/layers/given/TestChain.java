package basin.layers.given;

import basin.spi.network.ActiveLayer;
import basin.spi.network.Pass;
import basin.spi.number.Matrix;
import java.util.List;

/** Layers one behind the other, each asked for the gradient of what came in. */
record TestChain(List<ActiveLayer> layers) implements ActiveLayer {
  static ActiveLayer of(List<ActiveLayer> layers) {
    return layers.size() == 1 ? layers.get(0) : new TestChain(layers);
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
    for (int i = layers.size() - 1; i >= 0; i--) {
      back = layers.get(i).backward(back, inputsToo || i > 0);
    }
    return back;
  }
}
