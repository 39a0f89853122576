package basin.layers.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.layers.dense.Dense;
import basin.layers.given.GivenRows;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Loss, outputs and gradients of a 4-6-5-3 network with given weights against PyTorch's. */
class BackpropagationTruthTest {
  private static final double TOLERANCE = 1e-11;

  @TestFactory
  Stream<DynamicTest> lossOutputsAndGradientsAgree() {
    return Truth.read("backprop_4653.json").tests("cases", "id", 7, this::check);
  }

  private void check(JsonNode c) {
    Optional<Activation> hidden = TruthParts.activation(c.required("hidden_activation").asText());
    Optional<Activation> last = TruthParts.activation(c.required("output_activation").asText());
    Optional<Loss> loss = TruthParts.loss(c.required("loss").asText());
    Assumptions.assumeTrue(c.required("l2").doubleValue() == 0, "no l2 in the loss");
    Assumptions.assumeTrue(hidden.isPresent(), "no such hidden activation");
    Assumptions.assumeTrue(last.isPresent(), "no such output activation");
    Assumptions.assumeTrue(loss.isPresent(), "no such loss");

    Landscape network = GivenRows.of(c).network(layers(c, hidden.get(), last.get()), loss.get());
    Vec point = GivenRows.DOUBLES.vec(network.dimension());
    Vec gradient = GivenRows.DOUBLES.vec(network.dimension());
    fill(network, point, c.required("layers"));

    assertClose(c.required("loss_value"), network.whole().value(point), "loss");
    assertClose(c.required("loss_value"), network.whole().gradient(point, gradient), "loss again");
    assertClose(c.required("gradient_norm"), gradient.norm(), "norm of the gradient");
    assertGradients(network, gradient, c);
    assertOutputs(network, point, c);
  }

  private static List<Layer> layers(JsonNode c, Activation hidden, Activation last) {
    JsonNode given = c.required("layers");
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < given.size(); l++) {
      Activation activation = l < given.size() - 1 ? hidden : last;
      layers.add(
          new Dense(
              given.get(l).required("W").size(),
              activation,
              true,
              Optional.empty(),
              (block, fan, random) -> {}));
    }
    return layers;
  }

  private static void fill(Landscape network, Vec point, JsonNode layers) {
    for (int l = 0; l < layers.size(); l++) {
      Block weights = network.blocks().get(2 * l);
      Block bias = network.blocks().get(2 * l + 1);
      part(point, weights).set(transposed(layers.get(l).required("W")));
      part(point, bias).set(Truth.numbers(layers.get(l).required("b")));
    }
  }

  private static void assertGradients(Landscape network, Vec gradient, JsonNode c) {
    JsonNode layers = c.required("layers");
    for (int l = 0; l < layers.size(); l++) {
      Block weights = network.blocks().get(2 * l);
      Block bias = network.blocks().get(2 * l + 1);
      assertClose(transposed(layers.get(l).required("dW")), part(gradient, weights), weights);
      assertClose(Truth.numbers(layers.get(l).required("db")), part(gradient, bias), bias);
      assertClose(
          c.required("gradient_norm_per_layer_W").get(l),
          part(gradient, weights).norm(),
          "norm of the gradient of " + weights.name());
    }
  }

  private static void assertOutputs(Landscape network, Vec point, JsonNode c) {
    double[][] wanted = Truth.rows(c.required("output"));
    for (int r = 0; r < wanted.length; r++) {
      for (int k = 0; k < wanted[r].length; k++) {
        double got = network.predictions(point).orElseThrow().outputs().get(r, k);
        assertClose(wanted[r][k], got, "output " + k + " of row " + r);
      }
    }
  }

  /** Units × inputs as Basin keeps them: inputs × units, row after row. */
  private static double[] transposed(JsonNode matrix) {
    double[][] rows = Truth.rows(matrix);
    double[] flat = new double[rows.length * rows[0].length];
    for (int u = 0; u < rows.length; u++) {
      for (int i = 0; i < rows[u].length; i++) {
        flat[i * rows.length + u] = rows[u][i];
      }
    }
    return flat;
  }

  private static Vec part(Vec vector, Block block) {
    return vector.slice(block.offset(), block.length());
  }

  private static void assertClose(double[] wanted, Vec got, Block block) {
    for (int i = 0; i < wanted.length; i++) {
      assertClose(wanted[i], got.get(i), "gradient of " + block.name() + ", element " + i);
    }
  }

  private static void assertClose(JsonNode wanted, double got, String what) {
    assertClose(wanted.doubleValue(), got, what);
  }

  private static void assertClose(double wanted, double got, String what) {
    assertEquals(wanted, got, TOLERANCE * (1 + Math.abs(wanted)), what);
  }
}
