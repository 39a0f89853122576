package basin.layers.truth;

import basin.activations.Identity;
import basin.initializers.Constant;
import basin.layers.windows.Conv1d;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code conv1d}. */
final class Conv1dCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return new Conv1d(
        settings.required("out").intValue(),
        settings.required("kernel").intValue(),
        settings.required("stride").intValue(),
        settings.required("padding").asText(),
        settings.required("dilation").intValue(),
        settings.path("groups").asInt(1),
        new Identity(),
        settings.required("bias").booleanValue(),
        Optional.empty(),
        new Constant(0));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return new Conv2dCase().blocks(settings);
  }
}
