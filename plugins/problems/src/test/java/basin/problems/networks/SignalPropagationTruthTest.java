package basin.problems.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.activations.Elu;
import basin.activations.Identity;
import basin.activations.LeakyRelu;
import basin.activations.Relu;
import basin.activations.Selu;
import basin.activations.Sigmoid;
import basin.activations.Softplus;
import basin.activations.Softsign;
import basin.activations.Tanh;
import basin.engine.random.SeededStreams;
import basin.initializers.Constant;
import basin.initializers.FanMode;
import basin.initializers.GlorotNormal;
import basin.initializers.HeNormal;
import basin.initializers.LecunNormal;
import basin.initializers.Normal;
import basin.initializers.PytorchLinear;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.problems.Surfaces;
import basin.spi.network.Activation;
import basin.spi.network.Initializer;
import basin.spi.network.Layer;
import basin.spi.number.Vec;
import basin.spi.problem.Landscape;
import basin.spi.problem.Signal;
import basin.spi.random.RandomStream;
import basin.testkit.GivenRows;
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

/** How much of a gradient comes back through many layers, by activation and first weights. */
class SignalPropagationTruthTest {
  private static final int DRAWS = 2;

  private static final Map<String, Activation> ACTIVATIONS =
      Map.of(
          "elu", new Elu(1),
          "leaky_relu", new LeakyRelu(0.01),
          "leaky_relu_0.2", new LeakyRelu(0.2),
          "linear", new Identity(),
          "relu", new Relu(),
          "selu", new Selu(),
          "sigmoid", new Sigmoid(),
          "softplus", new Softplus(),
          "softsign", new Softsign(),
          "tanh", new Tanh());

  private static final Map<String, Scheme> SCHEMES =
      Map.of(
          "he", new Scheme(new HeNormal(Math.sqrt(2), FanMode.FAN_IN), 2),
          "lecun", new Scheme(new LecunNormal(), 1),
          "torch default", new Scheme(new PytorchLinear(), 1 / 3.0),
          "xavier", new Scheme(new GlorotNormal(1), 1));

  /** First weights of a name, and what their variance times the fan is. */
  private record Scheme(Initializer initializer, double variance) {
    /** Itself, or normal weights where the row's variance is not that of the name. */
    static Initializer of(String name, double variance, int width) {
      Scheme named = SCHEMES.get(name);
      return named != null && Math.abs(named.variance - variance) < 1e-9
          ? named.initializer
          : new Normal(0, Math.sqrt(variance / width));
    }
  }

  @TestFactory
  Stream<DynamicTest> gradientsShrinkAndGrowAsTheyShould() {
    return Truth.read("theory_signal_propagation.json")
        .tests("rows", "initialization", 10, SignalPropagationTruthTest::check);
  }

  private static void check(JsonNode row) {
    Activation activation = ACTIVATIONS.get(row.required("activation").asText());
    Assumptions.assumeTrue(activation != null, "not built");
    JsonNode simulated = row.required("monte_carlo");
    int width = simulated.required("width").intValue();
    Initializer initializer =
        Scheme.of(
            row.required("initialization").asText(),
            row.required("weight_variance_times_fan").doubleValue(),
            width);
    int depth = row.required("chi_per_layer").size();
    double size = Math.sqrt(row.required("q_pre_activation").get(0).doubleValue());
    double mean = simulated.required("mean_log_gradient_norm_squared").doubleValue();
    double deviation = simulated.required("sd_of_one_draw").doubleValue();
    for (long draw = 0; draw < DRAWS; draw++) {
      Landscape network = network(width, depth, size, activation, initializer, draw);
      assertEquals(mean, logOfShare(network, draw), 4.5 * deviation);
    }
  }

  /** The first layer hands a normal row on as it is; targets so far off are a random direction. */
  private static Landscape network(
      int width,
      int depth,
      double size,
      Activation activation,
      Initializer initializer,
      long seed) {
    RandomStream random = new SeededStreams(seed).named("rows");
    double[][] input = new double[1][width];
    double[][] target = new double[1][width];
    for (int c = 0; c < width; c++) {
      input[0][c] = size * random.gaussian();
      target[0][c] = 1e60 * random.gaussian();
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(dense(width, activation, new basin.initializers.Identity(1)));
    for (int layer = 1; layer < depth; layer++) {
      layers.add(dense(width, activation, initializer));
    }
    layers.add(dense(width, new Identity(), initializer));
    return Surfaces.open(
        new Network(new GivenRows(input, target), layers, new Mse(), initializer), seed);
  }

  private static Dense dense(int units, Activation activation, Initializer weights) {
    return new Dense(units, activation, true, Optional.of(weights), new Constant(0));
  }

  /** log(‖∂L/∂z₀‖²/‖∂L/∂z₁₀‖²). */
  private static double logOfShare(Landscape network, long seed) {
    Vec point = Surfaces.DOUBLES.vec(network.dimension());
    network.start(point, new SeededStreams(seed));
    network.whole().gradient(point, Surfaces.DOUBLES.vec(network.dimension()));
    List<Signal> signals = network.signals();
    double first = signals.get(0).gradient().all().norm();
    double last = signals.get(signals.size() - 1).gradient().all().norm();
    return 2 * StrictMath.log(first / last);
  }
}
