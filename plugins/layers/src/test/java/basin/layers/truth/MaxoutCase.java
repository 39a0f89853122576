package basin.layers.truth;

import basin.initializers.Constant;
import basin.layers.dense.Maxout;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code maxout}. */
final class MaxoutCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return new Maxout(
        settings.required("units").intValue(),
        settings.required("pieces").intValue(),
        true,
        Optional.empty(),
        new Constant(0));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return List.of(GivenBlock.transposed("W", "weights"), GivenBlock.same("b", "bias"));
  }
}
