package basin.layers.truth;

import basin.activations.Identity;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code dense}. */
final class DenseCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return new Dense(
        settings.required("units").intValue(),
        new Identity(),
        settings.required("bias").booleanValue(),
        Optional.empty(),
        new Constant(0));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    GivenBlock weights = GivenBlock.transposed("W", "weights");
    return settings.required("bias").booleanValue()
        ? List.of(weights, GivenBlock.same("b", "bias"))
        : List.of(weights);
  }
}
