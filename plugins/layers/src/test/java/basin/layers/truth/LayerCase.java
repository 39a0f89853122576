package basin.layers.truth;

import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** How one kind of reference case is told in Basin's layers. */
interface LayerCase {
  /** The layer with the case's settings. */
  Layer layer(JsonNode settings);

  /** Where the case's parameters lie. */
  default List<GivenBlock> blocks(JsonNode settings) {
    return List.of();
  }

  /** Names of running statistics in the case, without "running_", and in the layer's state. */
  default Map<String, String> statistics(JsonNode settings) {
    return Map.of();
  }

  /** Holds Basin against a whole case; a kind with more to compare does that, too. */
  default void check(JsonNode c) {
    new LayerCheck(this, c).all();
  }
}
