package basin.gradients.diagnosis;

import java.util.List;
import java.util.Set;

/** What is known of activations by their names. */
final class Activations {
  /** Their slopes are below 1 nearly everywhere, and their values of one sign. */
  private static final Set<String> SQUASHING = Set.of("sigmoid", "softmax", "hard-sigmoid");

  private static final Set<String> RECTIFYING =
      Set.of("relu", "leaky-relu", "elu", "selu", "gelu", "silu", "softplus", "mish", "celu");

  private Activations() {}

  static String of(Part layer) {
    String name = layer.part("activation").name();
    return name.isEmpty() ? "identity" : name;
  }

  static boolean linear(String name) {
    return name.equals("identity");
  }

  static boolean linear(List<Part> layers) {
    return layers.stream().allMatch(layer -> linear(of(layer)));
  }

  static boolean squashing(String name) {
    return SQUASHING.contains(name);
  }

  static boolean rectifying(String name) {
    return RECTIFYING.contains(name);
  }
}
