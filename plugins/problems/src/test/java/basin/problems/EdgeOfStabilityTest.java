package basin.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.activations.Tanh;
import basin.curvature.Lanczos;
import basin.datasets.generated.Chebyshev;
import basin.datasets.rows.Split;
import basin.engine.data.DataRoom;
import basin.engine.number.Arithmetic;
import basin.engine.random.SeededStreams;
import basin.engine.training.TrialWorkshop;
import basin.initializers.GlorotUniform;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.optimizers.rules.Sgd;
import basin.problems.networks.Network;
import basin.schedules.Constant;
import basin.spi.descent.Objective;
import basin.spi.network.Activation;
import basin.spi.network.Fan;
import basin.spi.network.Initializer;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.spi.random.RandomStream;
import basin.testkit.NoFiles;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Full-batch gradient descent on a small tanh network: sharpness rises to 2/η and stays about it.
 * Up to there each report must agree; behind, rounding is amplified and the picture must.
 */
class EdgeOfStabilityTest {
  private static final Arithmetic DOUBLES = Arithmetic.of(Precision.FLOAT64);
  private static final int PRODUCTS = 40;

  private final JsonNode root = Truth.read("theory_large_lr.json").root();

  @TestFactory
  Stream<DynamicTest> sharpnessRisesToTheEdgeAndStaysThere() {
    JsonNode model = root.required("edge_of_stability");
    String task = model.required("description").asText();
    Network network =
        network(
            Truth.numbers(model.required("initial_parameters")),
            Truth.told(task, "degree ([0-9]+)"),
            Truth.told(task, "([0-9]+) points"));
    return StreamSupport.stream(model.required("runs").spliterator(), false)
        .map(
            run ->
                DynamicTest.dynamicTest("η = " + run.required("eta"), () -> check(network, run)));
  }

  private static void check(Network network, JsonNode run) {
    double eta = run.required("eta").doubleValue();
    double edge = 2 / eta;
    double[] steps = Truth.numbers(run.required("steps"));
    double[] losses = Truth.numbers(run.required("loss"));
    double[] wanted = Truth.numbers(run.required("sharpness"));
    int every = (int) (steps[1] - steps[0]);
    int last = (int) steps[steps.length - 1];
    Trail trail = Trail.every(every, network, new Sgd(new Constant(eta), new Constant(0)), last);
    double[] sharpness =
        Arrays.stream(trail.points()).mapToDouble(point -> sharpness(network, point)).toArray();
    int crossing = firstAbove(edge, wanted);
    for (int i = 0; i < crossing; i++) {
      assertEquals(losses[i], trail.losses("train")[i], 1e-6 * losses[i], "loss, report " + i);
      assertEquals(wanted[i], sharpness[i], 1e-6 * wanted[i], "sharpness, report " + i);
    }
    if (crossing == wanted.length) {
      assertFalling(trail.losses("train"));
      return;
    }
    double[] late = Arrays.copyOfRange(sharpness, sharpness.length / 2, sharpness.length);
    double median = Arrays.stream(late).sorted().skip(late.length / 2).findFirst().orElseThrow();
    assertTrue(0.9 < median / edge && median / edge < 1.25, () -> "median " + median / edge);
    long far = Arrays.stream(sharpness).skip(crossing).filter(s -> s > 1.5 * edge).count();
    assertTrue(far <= 0.05 * (sharpness.length - crossing), () -> far + " reports far above");
    double[] found = trail.losses("train");
    assertTrue(mean(found, found.length - 10, found.length) < mean(found, crossing, crossing + 10));
  }

  private static void assertFalling(double[] losses) {
    for (int i = 1; i < losses.length; i++) {
      assertTrue(losses[i] < losses[i - 1], "report " + i);
    }
  }

  private static int firstAbove(double edge, double[] sharpness) {
    return IntStream.range(0, sharpness.length)
        .filter(i -> sharpness[i] > edge)
        .findFirst()
        .orElse(sharpness.length);
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, Math.min(to, values.length)).average().orElseThrow();
  }

  /** The largest eigenvalue of the Hessian. */
  private static double sharpness(Network network, double[] point) {
    Objective whole =
        network
            .open(
                new TrialWorkshop(
                    new DataRoom(new NoFiles()),
                    OptionalInt.empty(),
                    DOUBLES,
                    new SeededStreams(0)))
            .whole();
    Vec at = DOUBLES.vec(point);
    RandomStream random = new SeededStreams(5).named("start");
    Vec start = DOUBLES.vec(point.length);
    for (int i = 0; i < point.length; i++) {
      start.set(i, random.gaussian());
    }
    double[] values =
        Lanczos.of(
                (v, product) -> whole.hessianProduct(at, v, product),
                start,
                PRODUCTS,
                () -> DOUBLES.vec(point.length))
            .ritzValues();
    return values[values.length - 1];
  }

  /** In the file's order: the weights of each layer, units × inputs, then its biases. */
  private static Network network(double[] given, int degree, int points) {
    int width = (int) Math.round(Math.sqrt(given.length + 3)) - 2; // w² + 4w + 1 numbers
    int second = 2 * width;
    int third = second + width * width + width;
    return new Network(
        new Chebyshev(degree, points, Split.of(0, 0)),
        List.of(
            dense(width, new Tanh(), given, 0, 1),
            dense(width, new Tanh(), given, second, width),
            dense(1, new Identity(), given, third, width)),
        new Mse(),
        new GlorotUniform(1));
  }

  private static Dense dense(
      int units, Activation activation, double[] given, int from, int inputs) {
    int end = from + units * inputs;
    return new Dense(
        units,
        activation,
        true,
        Optional.of(new Given(Arrays.copyOfRange(given, from, end), inputs)),
        new Given(Arrays.copyOfRange(given, end, end + units), 1));
  }

  /** Values that are written down, units × inputs. */
  private record Given(double[] values, int inputs) implements Initializer {
    @Override
    public void fill(Vec block, Fan fan, RandomStream random) {
      int units = values.length / inputs;
      for (int u = 0; u < units; u++) {
        for (int i = 0; i < inputs; i++) {
          block.set(i * units + u, values[u * inputs + i]);
        }
      }
    }
  }
}
