package basin.losses;

import basin.spi.Extensions;
import basin.spi.Plugin;
import basin.spi.network.Loss;

/** Table of contents of the losses. */
public final class LossesPlugin implements Plugin {
  @Override
  public void register(Extensions extensions) {
    extensions
        .add(Loss.class, "binary-cross-entropy", BinaryCrossEntropy.class)
        .add(Loss.class, "hinge", Hinge.class)
        .add(Loss.class, "mse", Mse.class)
        .add(Loss.class, "softmax-cross-entropy", SoftmaxCrossEntropy.class);
  }
}
