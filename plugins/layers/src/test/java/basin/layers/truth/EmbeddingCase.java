package basin.layers.truth;

import basin.layers.attention.Embedding;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code embedding}. */
final class EmbeddingCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    JsonNode padding = settings.required("padding_index");
    return new Embedding(
        settings.required("vocabulary").intValue(),
        settings.required("dim").intValue(),
        padding.isNull() ? Optional.empty() : Optional.of(padding.intValue()),
        Optional.empty());
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return List.of(GivenBlock.same("W", "weights"));
  }
}
