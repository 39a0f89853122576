package basin.layers.truth;

import basin.initializers.Constant;
import basin.layers.activation.PRelu;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** {@code prelu}. */
final class PReluCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return new PRelu(settings.required("per_channel").booleanValue(), new Constant(0.25));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return List.of(GivenBlock.same("a", "slope"));
  }
}
