package basin.layers.truth;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.layers.activation.ActivationLayer;
import basin.layers.given.GivenLayers;
import basin.layers.normalization.BatchNorm;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** {@code preact_residual_batch_norm}: normalisation and activation before each dense layer. */
final class PreactivationCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    BatchNorm norm = BatchNormCase.norm(settings, true);
    ActivationLayer relu = new ActivationLayer(new Relu());
    int hidden = settings.required("hidden").intValue();
    int features = settings.required("features").intValue();
    return GivenLayers.residual(
        List.of(
            norm,
            relu,
            GivenLayers.dense(hidden, new Identity(), false),
            norm,
            relu,
            GivenLayers.dense(features, new Identity(), true)));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return List.of(
        GivenBlock.same("gamma1", "batch-norm1.gamma"),
        GivenBlock.same("beta1", "batch-norm1.beta"),
        GivenBlock.transposed("W1", "dense1.weights"),
        GivenBlock.same("gamma2", "batch-norm2.gamma"),
        GivenBlock.same("beta2", "batch-norm2.beta"),
        GivenBlock.transposed("W2", "dense2.weights"),
        GivenBlock.same("b2", "dense2.bias"));
  }

  @Override
  public Map<String, String> statistics(JsonNode settings) {
    return Map.of(
        "mean1", "batch-norm1.mean",
        "variance1", "batch-norm1.variance",
        "mean2", "batch-norm2.mean",
        "variance2", "batch-norm2.variance");
  }
}
