package basin.layers.given;

import basin.activations.Identity;
import basin.initializers.Constant;
import basin.layers.composition.Residual;
import basin.layers.dense.Dense;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import java.util.List;
import java.util.Optional;

/** Layers that most networks here are made of. */
public final class GivenLayers {
  private GivenLayers() {}

  /** Layers beside a shortcut, with nothing behind the sum. */
  public static Residual residual(List<Layer> layers) {
    return new Residual(layers, List.of(), new Identity());
  }

  /** A dense layer whose bias begins at zero. */
  public static Dense dense(int units, Activation activation, boolean bias) {
    return new Dense(units, activation, bias, Optional.empty(), new Constant(0));
  }
}
