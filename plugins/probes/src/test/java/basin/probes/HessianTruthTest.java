package basin.probes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Elu;
import basin.activations.Gelu;
import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Silu;
import basin.activations.Softplus;
import basin.activations.Tanh;
import basin.curvature.Hessian;
import basin.curvature.Lengths;
import basin.curvature.Spectrum;
import basin.curvature.Surroundings;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.BinaryCrossEntropy;
import basin.losses.Huber;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.descent.Block;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Hessians of a 4-6-5-3 network by differences against PyTorch's by automatic differentiation. */
class HessianTruthTest {
  private static final double TOLERANCE = 1e-9;

  private static final Map<String, Activation> ACTIVATIONS =
      Map.of(
          "elu", new Elu(1),
          "gelu_exact", new Gelu(),
          "identity", new Identity(),
          "relu", new Relu(),
          "sigmoid", new Sigmoid(),
          "silu", new Silu(),
          "softplus", new Softplus(),
          "tanh", new Tanh());

  private static final Map<String, Loss> LOSSES =
      Map.of(
          "bce", new BinaryCrossEntropy(BinaryCrossEntropy.From.PROBABILITIES),
          "bce_with_logits", new BinaryCrossEntropy(BinaryCrossEntropy.From.LOGITS),
          "cross_entropy", new SoftmaxCrossEntropy(0),
          "huber_0.5", new Huber(0.5),
          "mse", new Mse());

  @TestFactory
  Stream<DynamicTest> entriesAndEigenvaluesAgree() {
    return Truth.read("backprop_4653.json").tests("cases", "id", HessianTruthTest::check);
  }

  private static void check(JsonNode c) {
    Loss loss = LOSSES.get(c.required("loss").asText());
    Activation hidden = ACTIVATIONS.get(c.required("hidden_activation").asText());
    Activation output = ACTIVATIONS.get(c.required("output_activation").asText());
    Assumptions.assumeTrue(loss != null, "no such loss");
    Assumptions.assumeTrue(hidden != null && output != null, "no such activation");
    Assumptions.assumeTrue(c.required("l2").asDouble() == 0, "no penalty on weights");

    JsonNode given = c.required("layers");
    Landscape network =
        Scenes.network(
            Truth.rows(c.required("inputs")), targets(c), layers(given, hidden, output), loss);
    int n = network.dimension();
    Vec point = Scenes.DOUBLES.vec(n);
    int[] places = places(network, given, point);
    Vec gradient = Scenes.DOUBLES.vec(n);
    network.whole().gradient(point, gradient);
    Hessian hessian =
        Hessian.of(
            network.whole(),
            point,
            gradient,
            Lengths.of(point, Scenes.DOUBLES.vec(n), network.blocks()),
            Surroundings.terms(gradient, gradient),
            () -> Scenes.DOUBLES.vec(n));

    double[][] wanted = Truth.rows(c.required("hessian"));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double got = hessian.rows()[places[i]][places[j]];
        assertEquals(wanted[i][j], got, TOLERANCE * (1 + Math.abs(wanted[i][j])), i + ", " + j);
      }
    }
    double[] eigenvalues = Truth.numbers(c.required("hessian_eigenvalues"));
    double[] got = Spectrum.of(hessian.rows()).values();
    double largest = Math.max(-eigenvalues[0], eigenvalues[n - 1]);
    for (int i = 0; i < n; i++) {
      assertEquals(eigenvalues[i], got[i], TOLERANCE * (1 + largest), "eigenvalue " + i);
    }
  }

  private static List<Layer> layers(JsonNode given, Activation hidden, Activation output) {
    List<Layer> layers = new ArrayList<>();
    for (JsonNode layer : given) {
      Activation activation = layers.size() + 1 < given.size() ? hidden : output;
      int units = layer.required("b").size();
      layers.add(new Dense(units, activation, true, Optional.empty(), new Constant(0)));
    }
    return layers;
  }

  /**
   * Fills the point, and says where each of PyTorch's parameters, units × inputs, stands in Basin's
   * point, inputs × units.
   */
  private static int[] places(Landscape network, JsonNode given, Vec point) {
    int[] places = new int[point.length()];
    int next = 0;
    for (int l = 0; l < given.size(); l++) {
      Block weights = network.blocks().get(2 * l);
      Block bias = network.blocks().get(2 * l + 1);
      double[][] w = Truth.rows(given.get(l).required("W"));
      double[] b = Truth.numbers(given.get(l).required("b"));
      for (int u = 0; u < w.length; u++) {
        for (int i = 0; i < w[u].length; i++) {
          places[next] = weights.offset() + i * w.length + u;
          point.set(places[next++], w[u][i]);
        }
      }
      for (int u = 0; u < b.length; u++) {
        places[next] = bias.offset() + u;
        point.set(places[next++], b[u]);
      }
    }
    return places;
  }

  private static double[][] targets(JsonNode c) {
    JsonNode targets = c.required("targets");
    if (targets.get(0).isArray()) {
      return Truth.rows(targets);
    }
    double[][] rows = new double[targets.size()][c.required("output").get(0).size()];
    for (int r = 0; r < rows.length; r++) {
      rows[r][targets.get(r).asInt()] = 1;
    }
    return rows;
  }
}
