package basin.experiments.faulty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.spi.diagnosis.Condition;
import basin.spi.diagnosis.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixty networks of which theory says before the first step how signals fare in them, a dozen of
 * each kind; what {@code diagnosis} says of the start of training is that and nothing else.
 *
 * <p>Weights have a standard deviation of gain/√inputs, so that near 0 each layer multiplies
 * signals on both ways by gain·φ′(0), and for a rectifier by gain/√2.
 */
class ByConstructionTest {
  private static final String HEAD =
      """
      name: construction
      question: Is what must become of signals told?
      problem: {network: {data: {wine: {split: {validation: 0.2, test: 0, seed: 1}}}, layers: [dense: 3], loss: softmax-cross-entropy}}
      optimizer: {adam: {rate: 0.003}}
      train: %s
      seeds: 1
      precision: float64
      analyses: [{diagnosis: {changes: false}}]
      goal: {metric: train.loss}
      grid:
        problem.network.layers:
          name: network
          alternatives:
      """;

  @TempDir Path folder;

  /** A network that has a verdict at the start. */
  private record Construction(String verdict, String layers) {}

  private static String deep(int layers, String activation, String weights) {
    String one = dense(activation, weights);
    return "[%s, {repeat: {times: %d, layers: [%s]}}, dense: 3]".formatted(one, layers - 1, one);
  }

  private static String dense(String activation, String weights) {
    return "{dense: {units: 24, activation: %s, weights: %s}}".formatted(activation, weights);
  }

  private static String gain(double gain) {
    return "{he-normal: {gain: %s}}".formatted(gain);
  }

  private static String biased(int before, String activation, double bias) {
    String plain =
        before == 0
            ? ""
            : "{repeat: {times: %d, layers: [%s]}}, ".formatted(before, dense("tanh", gain(1)));
    return "[%s{dense: {units: 24, activation: %s, bias-initializer: %s}}, dense: 3]"
        .formatted(plain, activation, bias);
  }

  /** Each layer lets through less than three quarters. */
  private static List<String> vanishing() {
    return List.of(
        deep(10, "sigmoid", gain(1)), // σ′ ≤ 1/4
        deep(8, "sigmoid", "glorot-uniform"),
        deep(14, "tanh", gain(0.5)),
        deep(12, "tanh", gain(0.3)),
        deep(30, "tanh", gain(0.7)),
        deep(12, "identity", gain(0.4)),
        deep(20, "identity", "{orthogonal: {gain: 0.6}}"),
        deep(14, "relu", gain(0.7)), // gain/√2 = 1/2
        deep(12, "leaky-relu", gain(0.6)),
        deep(14, "elu", gain(0.5)),
        deep(12, "gelu", gain(0.6)),
        deep(14, "softsign", gain(0.5)));
  }

  /** Each layer of a map that is flat nowhere multiplies by more than 1.6. */
  private static List<String> exploding() {
    return List.of(
        deep(14, "identity", gain(2)),
        deep(20, "identity", "{orthogonal: {gain: 1.6}}"),
        deep(10, "identity", gain(4)),
        deep(16, "relu", gain(3)),
        deep(12, "relu", gain(5)),
        deep(24, "relu", gain(2.4)),
        deep(16, "leaky-relu", gain(3)),
        deep(12, "leaky-relu", gain(5)),
        deep(16, "elu", gain(3.5)),
        deep(14, "selu", gain(4)),
        deep(14, "gelu", gain(4.5)),
        "[%s, {repeat: {times: 20, layers: [residual: [%s]]}}, dense: 3]"
            .formatted(dense("relu", gain(1.4)), dense("relu", gain(3)))); // √(1 + 9/2) each
  }

  /** What comes in has a size of about 1, so that a sum of bias −10 is never above 0. */
  private static List<String> dying() {
    return List.of(
        biased(0, "relu", -10),
        biased(1, "relu", -10),
        biased(2, "relu", -10),
        biased(3, "relu", -10),
        biased(0, "relu", -20),
        biased(1, "relu", -20),
        biased(2, "relu", -40),
        biased(3, "relu", -100),
        biased(0, "relu", -1000),
        biased(1, "relu6", -10),
        biased(2, "relu6", -30),
        biased(0, "relu6", -20));
  }

  /** Sums lie far out on both sides, or on one. */
  private static List<String> saturating() {
    return List.of(
        biased(0, "tanh", 10),
        biased(1, "tanh", -10),
        biased(2, "tanh", 20),
        biased(0, "sigmoid", 15),
        biased(1, "sigmoid", -15),
        biased(3, "sigmoid", 30),
        deep(2, "tanh", gain(20)),
        deep(2, "tanh", gain(60)),
        deep(2, "sigmoid", gain(40)),
        deep(2, "sigmoid", gain(90)),
        deep(2, "hard-tanh", gain(20)),
        deep(2, "hard-sigmoid", gain(40)));
  }

  /** What goes in comes out about as large, on both ways. */
  private static List<String> healthy() {
    return List.of(
        "[dense: 3]",
        deep(2, "relu", "he-normal"),
        deep(6, "relu", "he-normal"),
        deep(20, "relu", "he-normal"),
        deep(2, "sigmoid", "glorot-uniform"),
        deep(3, "tanh", "glorot-uniform"),
        deep(10, "tanh", gain(1.1)),
        deep(20, "tanh", "{orthogonal: {gain: 1}}"),
        deep(10, "selu", gain(1)),
        deep(8, "elu", gain(1.25)),
        deep(6, "leaky-relu", "he-normal"),
        "[%s, {repeat: {times: 20, layers: [residual: [%s]]}}, dense: 3]"
            .formatted(dense("relu", "he-normal"), dense("relu", gain(0.3))));
  }

  @Test
  void whatMustBecomeOfSignalsIsWhatIsSaid() throws IOException {
    List<Construction> constructions = new ArrayList<>();
    vanishing().forEach(layers -> constructions.add(new Construction("vanishing", layers)));
    exploding().forEach(layers -> constructions.add(new Construction("exploding", layers)));
    dying().forEach(layers -> constructions.add(new Construction("dying-units", layers)));
    saturating().forEach(layers -> constructions.add(new Construction("saturating", layers)));
    assertEquals(48, constructions.size());
    List<Diagnosis> diagnoses = diagnosed(constructions, "{steps: 2, batch: 32}");
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < diagnoses.size(); i++) {
      Condition start = diagnoses.get(i).conditions().get(0);
      if (!start.verdict().equals(constructions.get(i).verdict())) {
        wrong.add(constructions.get(i) + ": " + start);
      }
    }
    assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
  }

  @Test
  void healthyNetworksAreLeftInPeace() throws IOException {
    List<Construction> constructions =
        healthy().stream().map(layers -> new Construction("healthy", layers)).toList();
    assertEquals(12, constructions.size());
    List<Diagnosis> diagnoses = diagnosed(constructions, "{epochs: 30, batch: 32}");
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < diagnoses.size(); i++) {
      Diagnosis one = diagnoses.get(i);
      if (!one.healthy() || !one.conditions().get(0).verdict().equals("healthy")) {
        wrong.add(constructions.get(i) + ": " + one);
      }
    }
    assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
  }

  private List<Diagnosis> diagnosed(List<Construction> constructions, String train)
      throws IOException {
    StringBuilder text = new StringBuilder(HEAD.formatted(train));
    for (int i = 0; i < constructions.size(); i++) {
      text.append("      network %d: %s\n".formatted(i, constructions.get(i).layers()));
    }
    Path file = Files.writeString(folder.resolve("construction.yaml"), text);
    List<Diagnosis> diagnoses = Surgery.of(Store.none()).diagnoses(file);
    assertEquals(constructions.size(), diagnoses.size());
    return diagnoses;
  }
}
