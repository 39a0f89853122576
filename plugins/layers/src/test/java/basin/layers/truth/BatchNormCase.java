package basin.layers.truth;

import basin.initializers.Constant;
import basin.layers.normalization.BatchNorm;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** {@code batch_norm_rows}, {@code batch_norm_1d} and {@code batch_norm_2d}. */
final class BatchNormCase implements LayerCase {
  @Override
  public Layer layer(JsonNode settings) {
    return norm(settings, settings.required("affine").booleanValue());
  }

  static BatchNorm norm(JsonNode settings, boolean affine) {
    double momentum = settings.required("momentum").doubleValue();
    return new BatchNorm(
        progress -> momentum,
        settings.required("eps").doubleValue(),
        affine,
        new Constant(1),
        new Constant(0));
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    return NormCase.scaleAndShift(settings);
  }

  @Override
  public Map<String, String> statistics(JsonNode settings) {
    return Map.of("mean", "mean", "variance", "variance");
  }
}
