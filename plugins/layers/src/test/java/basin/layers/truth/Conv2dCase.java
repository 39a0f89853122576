package basin.layers.truth;

import basin.activations.Identity;
import basin.initializers.Constant;
import basin.layers.windows.Conv2d;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code conv2d} and {@code depthwise_conv2d}. */
final class Conv2dCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return new Conv2d(
        settings.required("out").intValue(),
        GivenNumbers.of(settings, "kernel"),
        GivenNumbers.of(settings, "stride"),
        GivenNumbers.of(settings, "padding").stream().map(String::valueOf).toList(),
        GivenNumbers.of(settings, "dilation"),
        settings.path("groups").asInt(1),
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
