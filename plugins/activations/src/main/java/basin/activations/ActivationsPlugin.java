package basin.activations;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.network.Activation;

/** Table of contents of the activations. */
public final class ActivationsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Activation.class, "elu", Elu.class)
        .add(Activation.class, "gelu", Gelu.class)
        .add(Activation.class, "identity", Identity.class)
        .add(Activation.class, "leaky-relu", LeakyRelu.class)
        .add(Activation.class, "relu", Relu.class)
        .add(Activation.class, "sigmoid", Sigmoid.class)
        .add(Activation.class, "silu", Silu.class)
        .add(Activation.class, "softmax", Softmax.class)
        .add(Activation.class, "softplus", Softplus.class)
        .add(Activation.class, "tanh", Tanh.class);
  }
}
