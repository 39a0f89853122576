package basin.gradients.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of activations by their names. */
final class Activations {
  /** Their slopes are below 1 nearly everywhere, and their values of one sign. */
  private static final Set<String> SQUASHING = Set.of("sigmoid", "softmax", "hard-sigmoid");

  private static final Set<String> RECTIFYING =
      Set.of("relu", "leaky-relu", "elu", "selu", "gelu", "silu", "softplus", "mish", "celu");

  /** Below which they put out nothing, and above which; the rest is not bounded. */
  private static final Map<String, Double> LEAST =
      Map.ofEntries(
          Map.entry("relu", 0.0),
          Map.entry("relu6", 0.0),
          Map.entry("softplus", 0.0),
          Map.entry("exponential", 0.0),
          Map.entry("sigmoid", 0.0),
          Map.entry("softmax", 0.0),
          Map.entry("hard-sigmoid", 0.0),
          Map.entry("silu", -0.2785),
          Map.entry("gelu", -0.17),
          Map.entry("selu", -1.7581),
          Map.entry("tanh", -1.0),
          Map.entry("hard-tanh", -1.0),
          Map.entry("softsign", -1.0));

  private static final Map<String, Double> MOST =
      Map.of(
          "relu6", 6.0,
          "log-sigmoid", 0.0,
          "sigmoid", 1.0,
          "softmax", 1.0,
          "hard-sigmoid", 1.0,
          "tanh", 1.0,
          "hard-tanh", 1.0,
          "softsign", 1.0);

  private Activations() {}

  /** The least number that an activation can put out, as a rule; −∞ if there is none. */
  static double least(String name) {
    return LEAST.getOrDefault(name, Double.NEGATIVE_INFINITY);
  }

  /** The largest number that an activation can put out, as a rule; ∞ if there is none. */
  static double most(String name) {
    return MOST.getOrDefault(name, Double.POSITIVE_INFINITY);
  }

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
