package basin.layers.truth;

import basin.layers.noise.Dropout;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;

/** {@code dropout}; {@link GivenMask} lets it draw the case's mask. */
final class DropoutCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    double rate = settings.required("p").doubleValue();
    return new Dropout(progress -> rate);
  }
}
