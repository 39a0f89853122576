package basin.gradients.theory;

import basin.activations.Celu;
import basin.activations.Elu;
import basin.activations.Gelu;
import basin.activations.GeluTanh;
import basin.activations.HardShrink;
import basin.activations.HardSigmoid;
import basin.activations.HardSwish;
import basin.activations.HardTanh;
import basin.activations.Identity;
import basin.activations.LeakyRelu;
import basin.activations.LogSigmoid;
import basin.activations.Mish;
import basin.activations.Relu;
import basin.activations.Relu6;
import basin.activations.Selu;
import basin.activations.Sigmoid;
import basin.activations.Silu;
import basin.activations.SoftShrink;
import basin.activations.Softplus;
import basin.activations.Softsign;
import basin.activations.Tanh;
import basin.activations.TanhShrink;
import basin.activations.Threshold;
import basin.spi.network.Activation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Activations by their names in reference files, such as {@code leaky_relu_0.2}. */
final class NamedActivation {
  private static final Pattern NAME = Pattern.compile("(.*?)(?:_([0-9.]+))?");

  private NamedActivation() {}

  /** An activation, with the number behind its name for its setting; empty if there is none. */
  static Optional<Activation> of(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String word = parts.group(1).replace("_", "");
    String number = parts.group(2);
    return Optional.ofNullable(
        number == null ? plain(word) : set(word, Double.parseDouble(number)));
  }

  /** With the settings that reference files have where they give none. */
  private static Activation plain(String name) {
    return switch (name) {
      case "gelu", "geluexact" -> new Gelu();
      case "gelutanh" -> new GeluTanh();
      case "hardsigmoid" -> new HardSigmoid();
      case "hardswish" -> new HardSwish();
      case "hardtanh" -> new HardTanh(-1, 1);
      case "identity", "linear" -> new Identity();
      case "logsigmoid" -> new LogSigmoid();
      case "mish" -> new Mish();
      case "relu" -> new Relu();
      case "relu6" -> new Relu6();
      case "selu" -> new Selu();
      case "sigmoid" -> new Sigmoid();
      case "silu", "swish" -> new Silu();
      case "softplus" -> new Softplus();
      case "softsign" -> new Softsign();
      case "tanh" -> new Tanh();
      case "tanhshrink" -> new TanhShrink();
      case "threshold" -> new Threshold(0.5, 0);
      case "leakyrelu" -> set(name, 0.01);
      case "prelu" -> set(name, 0.25);
      case "elu", "celu" -> set(name, 1);
      case "hardshrink", "softshrink" -> set(name, 0.5);
      default -> null;
    };
  }

  private static Activation set(String name, double setting) {
    return switch (name) {
      case "leakyrelu", "prelu" -> new LeakyRelu(setting);
      case "elu" -> new Elu(setting);
      case "celu" -> new Celu(setting);
      case "hardshrink" -> new HardShrink(setting);
      case "softshrink" -> new SoftShrink(setting);
      default -> null;
    };
  }
}
