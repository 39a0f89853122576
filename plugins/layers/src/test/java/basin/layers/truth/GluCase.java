package basin.layers.truth;

import basin.activations.Gelu;
import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Silu;
import basin.initializers.Constant;
import basin.layers.composition.Repeat;
import basin.layers.dense.Dense;
import basin.layers.dense.Glu;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code glu} in its three forms; the feed-forward one has a dense layer behind it. */
final class GluCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return switch (form(settings)) {
      case "split" -> glu(settings, Optional.empty(), true);
      case "layer" -> glu(settings, units(settings), true);
      case "feed_forward" ->
          new Repeat(1, List.of(glu(settings, units(settings), false), behind(settings)));
      default -> throw new IllegalArgumentException(form(settings));
    };
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return switch (form(settings)) {
      case "split" -> List.of();
      case "layer" ->
          List.of(
              GivenBlock.transposed("V", "weights"),
              GivenBlock.same("c", "bias"),
              GivenBlock.transposed("W", "gate-weights"),
              GivenBlock.same("b", "gate-bias"));
      default ->
          List.of(
              GivenBlock.transposed("V", "glu1.weights"),
              GivenBlock.transposed("W", "glu1.gate-weights"),
              GivenBlock.transposed("W2", "dense1.weights"));
    };
  }

  private static String form(JsonNode settings) {
    return settings.required("form").asText();
  }

  private static Optional<Integer> units(JsonNode settings) {
    return Optional.of(settings.required("units").intValue());
  }

  private static Glu glu(JsonNode settings, Optional<Integer> units, boolean bias) {
    return new Glu(
        units, gate(settings.required("gate").asText()), bias, Optional.empty(), new Constant(0));
  }

  private static Dense behind(JsonNode settings) {
    return new Dense(
        settings.required("outputs").intValue(),
        new Identity(),
        false,
        Optional.empty(),
        new Constant(0));
  }

  private static Activation gate(String name) {
    return switch (name) {
      case "sigmoid" -> new Sigmoid();
      case "silu" -> new Silu();
      case "gelu" -> new Gelu();
      case "relu" -> new Relu();
      case "identity", "none", "bilinear" -> new Identity();
      default -> throw new IllegalArgumentException("no such gate: " + name);
    };
  }
}
