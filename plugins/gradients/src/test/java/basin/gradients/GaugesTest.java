package basin.gradients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Identity;
import basin.activations.Relu;
import basin.activations.Sigmoid;
import basin.activations.Silu;
import basin.activations.Softplus;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.losses.Mse;
import basin.losses.SoftmaxCrossEntropy;
import basin.spi.descent.Block;
import basin.spi.network.Activation;
import basin.spi.network.Layer;
import basin.spi.network.Loss;
import basin.spi.network.Pass;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.testkit.EmptyState;
import basin.testkit.Notebook;
import basin.testkit.StillSnapshot;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GaugesTest {
  private static final Map<String, Activation> ACTIVATIONS =
      Map.of(
          "identity", new Identity(),
          "relu", new Relu(),
          "sigmoid", new Sigmoid(),
          "silu", new Silu(),
          "softplus", new Softplus(),
          "tanh", new Tanh());

  private static final Map<String, Loss> LOSSES =
      Map.of("cross_entropy", new SoftmaxCrossEntropy(0), "mse", new Mse());

  /** Rows' gradients by passages of single rows, and the gauges, against PyTorch's. */
  @TestFactory
  Stream<DynamicTest> networksAgree() {
    return Truth.read("curvature.json").tests("networks", "id", 9, GaugesTest::network);
  }

  private static void network(JsonNode c) {
    Activation activation = ACTIVATIONS.get(c.required("activation").asText());
    Loss loss = LOSSES.get(c.required("loss").asText());
    Assumptions.assumeTrue(activation != null && loss != null, "no such network");
    double[] sizes = Truth.numbers(c.required("sizes"));
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < sizes.length; l++) {
      Activation behind = l + 1 < sizes.length ? activation : new Identity();
      layers.add(Nets.dense((int) sizes[l], behind, new Constant(0)));
    }
    double[][] inputs = Truth.rows(c.required("inputs"));
    double[][] targets = targets(c.required("targets"), (int) sizes[sizes.length - 1]);
    Landscape net = Nets.open(inputs, targets, layers, loss, new Constant(0));
    Vec point = point(net, Truth.numbers(c.required("parameters")));
    List<Vec> rows = new ArrayList<>();
    JsonNode norms = c.required("per_example").required("gradient_norms");
    for (int r = 0; r < inputs.length; r++) {
      rows.add(net.passage(point, Pass.EVALUATION, r).orElseThrow().gradient());
      assertEquals(
          norms.get(r).asDouble(), rows.get(r).norm(), 1e-11 * (1 + norms.get(r).asDouble()));
    }
    JsonNode want = c.required("noise");
    Gauges gauges = Gauges.of(rows, () -> Nets.DOUBLES.vec(net.dimension()));
    double trace = want.required("covariance_trace_unbiased").asDouble();
    double square = want.required("mean_gradient_squared_norm").asDouble();
    assertEquals(trace, gauges.covarianceTrace(), 1e-11 * (1 + trace));
    if (square > 1e-20) {
      double test = trace / (rows.size() * square);
      assertEquals(test, gauges.normTest(), 1e-9 * (1 + test));
      assertEquals(test, gauges.innerProductTest() + gauges.orthogonalityTest(), 1e-9 * (1 + test));
    }
    if (!want.required("gsnr_mean").isNull()) {
      double mean = want.required("gsnr_mean").asDouble();
      assertEquals(mean, gauges.signalToNoise(), 1e-9 * (1 + mean));
    }
  }

  private static double[][] targets(JsonNode given, int outputs) {
    if (given.get(0).isArray()) {
      return Truth.rows(given);
    }
    double[][] rows = new double[given.size()][outputs];
    for (int r = 0; r < rows.length; r++) {
      rows[r][given.get(r).asInt()] = 1;
    }
    return rows;
  }

  /** Weights are units × inputs there. */
  private static Vec point(Landscape net, double[] values) {
    Vec point = Nets.DOUBLES.vec(net.dimension());
    int next = 0;
    for (Block block : net.blocks()) {
      for (int c = 0; c < block.columns(); c++) {
        for (int r = 0; r < block.rows(); r++) {
          point.set(block.offset() + r * block.columns() + c, values[next++]);
        }
      }
    }
    return point;
  }

  /** (1, 0), (3, 0), (2, 1), (2, −1): their mean is (2, 0), each component varies by 2/3. */
  @Test
  void testsTellAlongFromAcross() {
    Gauges gauges =
        Gauges.of(List.of(vec(1, 0), vec(3, 0), vec(2, 1), vec(2, -1)), () -> Nets.DOUBLES.vec(2));
    assertEquals(4.0 / 3, gauges.covarianceTrace(), 1e-14);
    assertEquals(1.0 / 12, gauges.normTest(), 1e-14);
    assertEquals(1.0 / 24, gauges.innerProductTest(), 1e-14);
    assertEquals(1.0 / 24, gauges.orthogonalityTest(), 1e-14);
    assertEquals(3, gauges.signalToNoise(), 1e-14); // 6 of the first, 0 of the second
  }

  private static Vec vec(double... numbers) {
    return Nets.DOUBLES.vec(numbers);
  }

  /** Of squared errors of one weight, loss (w − 1)² at input 1: slopes say where the bottom is. */
  @Test
  void alphaSaysHowFarAStepWent() {
    double[][] rows = {{1}, {1}};
    Landscape net =
        Nets.open(rows, rows, List.of(Nets.dense(1, new Identity())), new Mse(), new Constant(0));
    assertEquals(0, alpha(net, 0, 1), 1e-12);
    assertEquals(1, alpha(net, 0, 2), 1e-12);
    assertEquals(-0.5, alpha(net, 0, 0.5), 1e-12);
  }

  private static double alpha(Landscape net, double from, double to) {
    Notebook notebook = new Notebook();
    new GradientGauges(2)
        .attach(net, EmptyState.make())
        .observe(StillSnapshot.of(net, vec(to)).step(1, 10, 1).update(vec(to - from)), notebook);
    return notebook.numbers("gauges.alpha").get(0);
  }
}
