package basin.layers.truth;

import basin.activations.Gelu;
import basin.activations.Relu;
import basin.initializers.Constant;
import basin.layers.attention.EncoderBlock;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** {@code encoder_block_pre_ln}. */
final class EncoderBlockCase implements LayerCase {
  private static final String ATTENTION = "residual1.";
  private static final String DENSE = "residual2.";

  @Override
  public Layer layer(JsonNode settings) {
    return new EncoderBlock(
        settings.required("heads").intValue(),
        settings.required("hidden").intValue(),
        settings.required("activation").asText().equals("gelu") ? new Gelu() : new Relu(),
        settings.required("causal").booleanValue(),
        settings.required("eps").doubleValue(),
        progress -> 0,
        Optional.empty(),
        new Constant(0),
        new Constant(1));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return List.of(
        GivenBlock.same("gamma1", ATTENTION + "layer-norm1.gamma"),
        GivenBlock.same("beta1", ATTENTION + "layer-norm1.beta"),
        GivenBlock.transposed("W_in", ATTENTION + "self-attention1.weights"),
        GivenBlock.same("b_in", ATTENTION + "self-attention1.bias"),
        GivenBlock.transposed("W_out", ATTENTION + "self-attention1.output-weights"),
        GivenBlock.same("b_out", ATTENTION + "self-attention1.output-bias"),
        GivenBlock.same("gamma2", DENSE + "layer-norm1.gamma"),
        GivenBlock.same("beta2", DENSE + "layer-norm1.beta"),
        GivenBlock.transposed("W1", DENSE + "time-distributed1.dense1.weights"),
        GivenBlock.same("b1", DENSE + "time-distributed1.dense1.bias"),
        GivenBlock.transposed("W2", DENSE + "time-distributed1.dense2.weights"),
        GivenBlock.same("b2", DENSE + "time-distributed1.dense2.bias"));
  }
}
