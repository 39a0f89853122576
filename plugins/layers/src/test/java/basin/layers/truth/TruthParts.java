package basin.layers.truth;

import basin.activations.Elu;
import basin.activations.Gelu;
import basin.activations.Identity;
import basin.activations.LeakyRelu;
import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Silu;
import basin.activations.Softplus;
import basin.activations.Tanh;
import basin.losses.BinaryCrossEntropy;
import basin.losses.Huber;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.network.Activation;
import basin.spi.network.Loss;
import java.util.Optional;

/** Activations and losses by the names they have in the reference cases. */
final class TruthParts {
  private static final String HUBER = "huber_"; // and its δ

  private TruthParts() {}

  static Optional<Activation> activation(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "elu" -> new Elu(1);
          case "gelu_exact" -> new Gelu();
          case "identity" -> new Identity();
          case "leaky_relu" -> new LeakyRelu(0.01);
          case "relu" -> new Relu();
          case "sigmoid" -> new Sigmoid();
          case "silu" -> new Silu();
          case "softplus" -> new Softplus();
          case "tanh" -> new Tanh();
          default -> null;
        });
  }

  static Optional<Loss> loss(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "mse" -> new Mse();
          case "cross_entropy" -> new SoftmaxCrossEntropy(0);
          case "bce" -> new BinaryCrossEntropy(BinaryCrossEntropy.From.PROBABILITIES);
          case "bce_with_logits" -> new BinaryCrossEntropy(BinaryCrossEntropy.From.LOGITS);
          default ->
              name.startsWith(HUBER)
                  ? new Huber(Double.parseDouble(name.substring(HUBER.length())))
                  : null;
        });
  }
}
