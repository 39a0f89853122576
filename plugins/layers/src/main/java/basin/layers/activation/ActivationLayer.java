package basin.layers.activation;

import basin.spi.network.Activation;
import basin.spi.network.ActiveLayer;
import basin.spi.network.Layer;
import basin.spi.network.LayerContext;
import basin.spi.network.Plan;
import basin.spi.number.Shape;
import basin.spi.settings.Convention;
import basin.spi.settings.Doc;
import basin.spi.settings.Formula;
import basin.spi.settings.Source;
import java.util.List;
import java.util.Optional;

/**
 * An activation as a layer of its own, for places where something stands between the sums and it.
 *
 * <pre>
 * Y = φ(X)        of any shape; one that couples numbers, as softmax, does so over the last dimension
 * </pre>
 */
@Doc("An activation by itself, as behind a normalisation.")
@Formula("y = φ(x)")
@Source("PyTorch 2, activations as modules")
@Convention("softmax and its kin work over the last dimension, as in Keras")
public record ActivationLayer(@Doc("φ") Activation activation) implements Layer {
  @Override
  public Plan plan(Shape inputs) {
    return new Plan(inputs, List.of());
  }

  @Override
  public ActiveLayer start(LayerContext context) {
    return Activated.of(new Unchanged(), activation, context, context.inputs());
  }

  @Override
  public Optional<Activation> nonlinearity() {
    return Optional.of(activation);
  }

  @Override
  public String label() {
    return "activation";
  }
}
