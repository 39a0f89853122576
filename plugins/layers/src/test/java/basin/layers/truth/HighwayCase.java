package basin.layers.truth;

import basin.initializers.Constant;
import basin.layers.dense.Highway;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code highway}. */
final class HighwayCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return new Highway(
        TruthParts.activation(settings.required("activation").asText()).orElseThrow(),
        Optional.empty(),
        new Constant(0),
        new Constant(-1));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return List.of(
        GivenBlock.transposed("WH", "weights"),
        GivenBlock.same("bH", "bias"),
        GivenBlock.transposed("WT", "gate-weights"),
        GivenBlock.same("bT", "gate-bias"));
  }
}
