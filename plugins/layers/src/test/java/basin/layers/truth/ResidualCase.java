package basin.layers.truth;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.layers.given.GivenLayers;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** {@code residual_dense_relu_dense}. */
final class ResidualCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return GivenLayers.residual(
        List.of(
            GivenLayers.dense(settings.required("hidden").intValue(), new Relu(), true),
            GivenLayers.dense(settings.required("features").intValue(), new Identity(), true)));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return List.of(
        GivenBlock.transposed("W1", "dense1.weights"),
        GivenBlock.same("b1", "dense1.bias"),
        GivenBlock.transposed("W2", "dense2.weights"),
        GivenBlock.same("b2", "dense2.bias"));
  }
}
