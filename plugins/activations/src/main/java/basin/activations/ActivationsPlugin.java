package basin.activations;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.network.Activation;

/** Table of contents of the activations. */
public final class ActivationsPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Activation.class, "bent-identity", BentIdentity.class)
        .add(Activation.class, "celu", Celu.class)
        .add(Activation.class, "cube", Cube.class)
        .add(Activation.class, "elu", Elu.class)
        .add(Activation.class, "exponential", Exponential.class)
        .add(Activation.class, "gaussian", Gaussian.class)
        .add(Activation.class, "gelu", Gelu.class)
        .add(Activation.class, "gelu-tanh", GeluTanh.class)
        .add(Activation.class, "hard-shrink", HardShrink.class)
        .add(Activation.class, "hard-sigmoid", HardSigmoid.class)
        .add(Activation.class, "hard-swish", HardSwish.class)
        .add(Activation.class, "hard-tanh", HardTanh.class)
        .add(Activation.class, "identity", Identity.class)
        .add(Activation.class, "isrlu", Isrlu.class)
        .add(Activation.class, "isru", Isru.class)
        .add(Activation.class, "leaky-relu", LeakyRelu.class)
        .add(Activation.class, "lecun-tanh", LecunTanh.class)
        .add(Activation.class, "log-sigmoid", LogSigmoid.class)
        .add(Activation.class, "log-softmax", LogSoftmax.class)
        .add(Activation.class, "mish", Mish.class)
        .add(Activation.class, "rational-tanh", RationalTanh.class)
        .add(Activation.class, "rectified-tanh", RectifiedTanh.class)
        .add(Activation.class, "relu", Relu.class)
        .add(Activation.class, "relu-squared", ReluSquared.class)
        .add(Activation.class, "relu6", Relu6.class)
        .add(Activation.class, "selu", Selu.class)
        .add(Activation.class, "sigmoid", Sigmoid.class)
        .add(Activation.class, "silu", Silu.class)
        .add(Activation.class, "sine", Sine.class)
        .add(Activation.class, "snake", Snake.class)
        .add(Activation.class, "soft-shrink", SoftShrink.class)
        .add(Activation.class, "softmax", Softmax.class)
        .add(Activation.class, "softmin", Softmin.class)
        .add(Activation.class, "softplus", Softplus.class)
        .add(Activation.class, "softsign", Softsign.class)
        .add(Activation.class, "sparse-plus", SparsePlus.class)
        .add(Activation.class, "sparse-sigmoid", SparseSigmoid.class)
        .add(Activation.class, "sparsemax", Sparsemax.class)
        .add(Activation.class, "squareplus", Squareplus.class)
        .add(Activation.class, "star-relu", StarRelu.class)
        .add(Activation.class, "tanh", Tanh.class)
        .add(Activation.class, "tanh-shrink", TanhShrink.class)
        .add(Activation.class, "threshold", Threshold.class);
  }
}
