package basin.layers.truth;

import basin.layers.attention.PositionalEncoding;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;

/** {@code positional_encoding}. */
final class PositionalEncodingCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return new PositionalEncoding(settings.required("base").doubleValue());
  }
}
