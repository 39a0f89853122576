package basin.layers;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.initializers.Constant;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code residual_dense_relu_dense}. */
final class ResidualCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return residual(
        List.of(
            dense(settings.required("hidden").intValue(), new Relu(), true),
            dense(settings.required("features").intValue(), new Identity(), true)));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return List.of(
        GivenBlock.transposed("W1", "dense1.weights"),
        GivenBlock.same("b1", "dense1.bias"),
        GivenBlock.transposed("W2", "dense2.weights"),
        GivenBlock.same("b2", "dense2.bias"));
  }

  static Residual residual(List<Layer> layers) {
    return new Residual(layers, List.of(), new Identity());
  }

  static Dense dense(int units, Activation activation, boolean bias) {
    return new Dense(units, activation, bias, Optional.empty(), new Constant(0));
  }
}
