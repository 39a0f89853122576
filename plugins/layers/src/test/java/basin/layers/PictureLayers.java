package basin.layers;

import basin.activations.Identity;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.layers.shape.Flatten;
import basin.layers.shape.Reshape;
import basin.layers.windows.AvgPool;
import basin.layers.windows.Conv1d;
import basin.layers.windows.Conv2d;
import basin.layers.windows.GlobalAvgPool;
import basin.layers.windows.MaxPool;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.number.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Layers on pictures and signals, with settings of every kind. */
final class PictureLayers {
  private static final Shape PICTURE = Shape.of(2, 5, 4);
  private static final Shape SIGNAL = Shape.of(2, 7);

  private PictureLayers() {}

  static Map<String, Layer> all() {
    Map<String, Layer> layers = new LinkedHashMap<>();
    layers.put("conv1d", conv1d(3, "0", 1));
    layers.put("conv1d with same padding", conv1d(4, "same", 1));
    layers.put("conv1d by channel", conv1d(3, "1", 2));
    layers.put("conv2d", conv2d(List.of(3, 2), List.of(1), "0", 1, new Identity(), true));
    layers.put("conv2d with tanh", conv2d(List.of(2), List.of(2, 1), "1", 1, new Tanh(), true));
    layers.put("conv2d 1×1", conv2d(List.of(1), List.of(1), "0", 1, new Identity(), false));
    layers.put("conv2d by channel", conv2d(List.of(2), List.of(1), "same", 2, new Tanh(), true));
    layers.put("max-pool", new MaxPool(List.of(2), Optional.empty(), List.of(0)));
    layers.put("max-pool that overlaps", new MaxPool(List.of(3), stride(2), List.of(1)));
    layers.put("avg-pool", new AvgPool(List.of(2), Optional.empty(), List.of(0), true));
    layers.put("avg-pool without zeros", new AvgPool(List.of(3), stride(1), List.of(1), false));
    layers.put("global-avg-pool", new GlobalAvgPool());
    layers.put("flatten", new Flatten());
    layers.put("reshape", new Reshape(List.of(5, -1)));
    return layers;
  }

  /** What such a layer wants. */
  static Optional<Shape> inputs(Layer layer) {
    if (layer instanceof Conv1d) {
      return Optional.of(SIGNAL);
    }
    return all().containsValue(layer) ? Optional.of(PICTURE) : Optional.empty();
  }

  private static Optional<List<Integer>> stride(int stride) {
    return Optional.of(List.of(stride));
  }

  static Conv1d conv1d(int kernel, String padding, int groups) {
    return new Conv1d(
        4,
        kernel,
        1,
        padding,
        1,
        groups,
        new Identity(),
        true,
        Optional.empty(),
        new Constant(0.1));
  }

  static Conv2d conv2d(
      List<Integer> kernel,
      List<Integer> stride,
      String padding,
      int groups,
      Activation activation,
      boolean bias) {
    return new Conv2d(
        4,
        kernel,
        stride,
        List.of(padding),
        List.of(1),
        groups,
        activation,
        bias,
        Optional.empty(),
        new Constant(0.1));
  }
}
