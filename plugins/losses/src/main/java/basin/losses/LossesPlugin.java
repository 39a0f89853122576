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
        .add(Loss.class, "binary-focal", BinaryFocal.class)
        .add(Loss.class, "brier", Brier.class)
        .add(Loss.class, "categorical-cross-entropy", CategoricalCrossEntropy.class)
        .add(Loss.class, "categorical-hinge", CategoricalHinge.class)
        .add(Loss.class, "cauchy", Cauchy.class)
        .add(Loss.class, "cosine-distance", CosineDistance.class)
        .add(Loss.class, "dice", Dice.class)
        .add(Loss.class, "epsilon-insensitive", EpsilonInsensitive.class)
        .add(Loss.class, "focal", Focal.class)
        .add(Loss.class, "gaussian-nll", GaussianNll.class)
        .add(Loss.class, "general-robust", GeneralRobust.class)
        .add(Loss.class, "generalized-cross-entropy", GeneralizedCrossEntropy.class)
        .add(Loss.class, "half-mse", HalfMse.class)
        .add(Loss.class, "hinge", Hinge.class)
        .add(Loss.class, "huber", Huber.class)
        .add(Loss.class, "kl-divergence", KlDivergence.class)
        .add(Loss.class, "log-cosh", LogCosh.class)
        .add(Loss.class, "mae", Mae.class)
        .add(Loss.class, "mape", Mape.class)
        .add(Loss.class, "mse", Mse.class)
        .add(Loss.class, "msle", Msle.class)
        .add(Loss.class, "nll", Nll.class)
        .add(Loss.class, "poisson-nll", PoissonNll.class)
        .add(Loss.class, "quantile", Quantile.class)
        .add(Loss.class, "smooth-l1", SmoothL1.class)
        .add(Loss.class, "soft-margin", SoftMargin.class)
        .add(Loss.class, "softmax-cross-entropy", SoftmaxCrossEntropy.class)
        .add(Loss.class, "tukey", Tukey.class)
        .add(Loss.class, "tversky", Tversky.class)
        .add(Loss.class, "welsch", Welsch.class);
  }
}
