package basin.layers.truth;

import basin.layers.windows.AvgPool;
import basin.layers.windows.MaxPool;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Both kinds of pooling, of signals and pictures. */
final class PoolCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    List<Integer> kernel = GivenNumbers.of(settings, "kernel");
    Optional<List<Integer>> stride = Optional.of(GivenNumbers.of(settings, "stride"));
    List<Integer> padding = GivenNumbers.of(settings, "padding");
    return settings.required("kind").asText().equals("max")
        ? new MaxPool(kernel, stride, padding)
        : new AvgPool(
            kernel, stride, padding, settings.required("count_include_pad").booleanValue());
  }
}
