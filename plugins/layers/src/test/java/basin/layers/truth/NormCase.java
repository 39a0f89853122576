package basin.layers.truth;

import basin.initializers.Constant;
import basin.layers.normalization.GroupNorm;
import basin.layers.normalization.LayerNorm;
import basin.layers.normalization.RmsNorm;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** {@code layer_norm}, {@code rms_norm} and {@code group_norm}: the rows by themselves. */
record NormCase(Kind kind) implements LayerCase {
  private static final Initializer ONE = new Constant(1);
  private static final Initializer ZERO = new Constant(0);

  enum Kind {
    LAYER,
    RMS,
    GROUP
  }

  @Override
  public Layer layer(JsonNode settings) {
    double epsilon = settings.required("eps").doubleValue();
    boolean affine = settings.required("affine").booleanValue();
    return switch (kind) {
      case LAYER -> new LayerNorm(epsilon, affine, ONE, ZERO);
      case RMS -> new RmsNorm(epsilon, affine, ONE);
      case GROUP ->
          new GroupNorm(settings.required("groups").intValue(), epsilon, affine, ONE, ZERO);
    };
  }

  @Override
  public List<GivenBlock> blocks(JsonNode settings) {
    if (kind == Kind.RMS && settings.required("affine").booleanValue()) {
      return List.of(GivenBlock.same("gamma", "gamma"));
    }
    return scaleAndShift(settings);
  }

  static List<GivenBlock> scaleAndShift(JsonNode settings) {
    return settings.required("affine").booleanValue()
        ? List.of(GivenBlock.same("gamma", "gamma"), GivenBlock.same("beta", "beta"))
        : List.of();
  }
}
