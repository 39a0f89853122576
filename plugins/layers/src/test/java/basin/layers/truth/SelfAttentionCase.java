package basin.layers.truth;

import basin.initializers.Constant;
import basin.layers.attention.SelfAttention;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code self_attention}. */
final class SelfAttentionCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return new SelfAttention(
        settings.required("heads").intValue(),
        settings.required("causal").booleanValue(),
        Optional.empty(),
        new Constant(0));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return List.of(
        GivenBlock.transposed("W_in", "weights"),
        GivenBlock.same("b_in", "bias"),
        GivenBlock.transposed("W_out", "output-weights"),
        GivenBlock.same("b_out", "output-bias"));
  }
}
