package basin.problems.networks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Identity;
import basin.activations.Sigmoid;
import basin.activations.Tanh;
import basin.initializers.Constant;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.problems.Eigenvalues;
import basin.problems.Surfaces;
import basin.spi.descent.Block;
import basin.spi.network.Activation;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.testkit.GivenRows;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Stationary points of small networks that others found: Basin's gradient and Hessian agree. */
class StationaryPointsTruthTest {
  private static final double LOSS = 1e-10;
  private static final double EIGENVALUE = 1e-8;

  private final Truth landscapes = Truth.read("theory_landscape.json");

  /** Local minima that are not the least among them. */
  @TestFactory
  Stream<DynamicTest> tanhNetworksWithDecay() {
    return Truth.read("mlp_stationary_points.json")
        .tests(
            "problems",
            "id",
            2,
            problem -> {
              Landscape network =
                  network(
                      column(problem.required("x")),
                      column(problem.required("y")),
                      dense(problem.required("hidden").intValue(), new Tanh(), true),
                      dense(1, new Identity(), true));
              double decay = problem.required("l2").doubleValue();
              problem.required("points").forEach(p -> check(network, decay, p));
            });
  }

  @TestFactory
  Stream<DynamicTest> exclusiveOrWithDecay() {
    return Truth.read("atlas.json")
        .tests(
            "xor",
            "id",
            2,
            problem -> {
              Landscape network =
                  network(
                      Truth.rows(problem.required("inputs")),
                      column(problem.required("targets")),
                      dense(2, new Tanh(), true),
                      dense(1, new Identity(), true));
              double decay = problem.required("l2").doubleValue();
              problem.required("stationary_points").forEach(p -> check(network, decay, p));
            });
  }

  private static void check(Landscape network, double decay, JsonNode point) {
    Vec x = in(network, Truth.numbers(point.required("parameters")));
    double squares = x.dot(x);
    Vec gradient = Surfaces.DOUBLES.vec(x.length());
    double loss = network.whole().gradient(x, gradient) + decay / 2 * squares;
    assertEquals(point.required("loss").doubleValue(), loss, LOSS * (1 + loss));
    assertEquals(0, gradient.addScaled(decay, x).norm(), LOSS);
    double[] eigenvalues =
        Arrays.stream(Eigenvalues.of(hessian(network, x))).map(e -> e + decay).toArray();
    double[] wanted = Truth.numbers(point.required("hessian_eigenvalues"));
    assertArrayEquals(wanted, eigenvalues, EIGENVALUE * (1 + wanted[wanted.length - 1]));
    assertEquals(
        point.required("index").intValue(),
        DoubleStream.of(eigenvalues).filter(e -> e < 0).count());
  }

  /** Nothing here is a minimum, though two of the Hessians have no negative eigenvalue. */
  @TestFactory
  Stream<DynamicTest> exclusiveOrWithSigmoids() {
    Landscape network =
        network(
            new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}},
            column(landscapes.root().required("xor").required("targets")),
            dense(2, new Sigmoid(), true),
            dense(1, new Sigmoid(), true));
    return landscapes.tests(
        "xor/points",
        "id",
        4,
        point -> {
          Vec x = in(network, Truth.numbers(point.required("parameters")));
          Vec gradient = Surfaces.DOUBLES.vec(x.length());
          double loss = network.whole().gradient(x, gradient);
          assertEquals(point.required("loss").doubleValue(), loss, LOSS);
          assertEquals(0, gradient.norm(), 1e-15);
          double[] eigenvalues = Eigenvalues.of(hessian(network, x));
          assertArrayEquals(
              Truth.numbers(point.required("hessian_eigenvalues")), eigenvalues, 1e-9);
          for (String sign : List.of("positive", "negative", "zero")) {
            assertEquals(point.required(sign).intValue(), count(sign, eigenvalues), sign);
          }
        });
  }

  private static long count(String sign, double[] eigenvalues) {
    return DoubleStream.of(eigenvalues)
        .filter(
            e ->
                sign.equals("zero")
                    ? Math.abs(e) <= 1e-12
                    : sign.equals("positive") ? e > 1e-12 : e < -1e-12)
        .count();
  }

  /** The file's loss adds up the outputs, Basin's is their mean. */
  @TestFactory
  Stream<DynamicTest> linearNetworks() {
    JsonNode given = landscapes.root().required("linear_network");
    double[][] targets = Truth.rows(given.required("Y"));
    int outputs = targets[0].length;
    Landscape network =
        network(
            Truth.rows(given.required("X")),
            targets,
            dense(given.at("/critical_points/0/W1").size(), new Identity(), false),
            dense(outputs, new Identity(), false));
    return landscapes.tests(
        "linear_network/critical_points",
        "loss",
        7,
        point -> {
          double[] parameters =
              Stream.of("W1", "W2")
                  .flatMap(name -> Arrays.stream(Truth.rows(point.required(name))))
                  .flatMapToDouble(Arrays::stream)
                  .toArray();
          Vec x = in(network, parameters);
          Vec gradient = Surfaces.DOUBLES.vec(x.length());
          double loss = outputs * network.whole().gradient(x, gradient);
          assertEquals(point.required("loss").doubleValue(), loss, LOSS);
          assertEquals(0, gradient.norm(), 1e-14);
          double[] eigenvalues = Eigenvalues.of(hessian(network, x));
          assertEquals(
              point.required("smallest_eigenvalue").doubleValue(), outputs * eigenvalues[0], 1e-9);
          assertEquals(
              point.required("negative_eigenvalues").intValue(), count("negative", eigenvalues));
        });
  }

  @TestFactory
  Stream<DynamicTest> oneNeuronWithSeveralMinima() {
    return landscapes.tests(
        "one_neuron",
        "id",
        2,
        neuron -> {
          Activation activation =
              neuron.required("model").asText().contains("tanh") ? new Tanh() : new Sigmoid();
          Landscape network =
              network(
                  column(neuron.required("x")),
                  column(neuron.required("y")),
                  dense(1, activation, false));
          for (JsonNode point : neuron.required("stationary_points")) {
            Vec w = Surfaces.DOUBLES.vec(point.required("w").doubleValue());
            Vec gradient = Surfaces.DOUBLES.vec(1);
            double loss = network.whole().gradient(w, gradient);
            assertEquals(point.required("loss").doubleValue(), loss, LOSS);
            double curvature = hessian(network, w)[0][0];
            double rounded = Math.abs(curvature) * Math.ulp(w.get(0));
            assertEquals(0, gradient.get(0), 1e-14 + rounded);
            assertEquals(point.required("second_derivative").doubleValue(), curvature, EIGENVALUE);
            assertEquals(point.required("kind").asText(), curvature > 0 ? "minimum" : "maximum");
          }
        });
  }

  private static Dense dense(int units, Activation activation, boolean bias) {
    return new Dense(units, activation, bias, Optional.empty(), new Constant(0));
  }

  private static Landscape network(double[][] inputs, double[][] targets, Dense... layers) {
    return Surfaces.open(
        new Network(new GivenRows(inputs, targets), List.of(layers), new Mse(), new Constant(0)));
  }

  private static double[][] column(JsonNode numbers) {
    return DoubleStream.of(Truth.numbers(numbers))
        .mapToObj(number -> new double[] {number})
        .toArray(double[][]::new);
  }

  /** From units × inputs, block after block, to where Basin has them. */
  private static Vec in(Landscape network, double[] given) {
    Vec x = Surfaces.DOUBLES.vec(network.dimension());
    int next = 0;
    for (Block block : network.blocks()) {
      for (int c = 0; c < block.columns(); c++) {
        for (int r = 0; r < block.rows(); r++) {
          x.set(block.offset() + r * block.columns() + c, given[next++]);
        }
      }
    }
    return x;
  }

  private static double[][] hessian(Landscape network, Vec x) {
    List<Vec> axes = new ArrayList<>();
    List<Vec> products = new ArrayList<>();
    for (int i = 0; i < x.length(); i++) {
      axes.add(Surfaces.DOUBLES.vec(x.length()).set(i, 1));
      products.add(Surfaces.DOUBLES.vec(x.length()));
    }
    network.whole().hessianProducts(x, axes, products);
    return products.stream().map(Vec::toArray).toArray(double[][]::new);
  }
}
