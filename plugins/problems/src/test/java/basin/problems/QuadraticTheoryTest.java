package basin.problems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.optimizers.descents.Fista;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.Nesterov;
import basin.optimizers.rules.Sgd;
import basin.problems.quadratics.NesterovWorst;
import basin.problems.quadratics.Quadratic;
import basin.problems.surfaces.HuberWorstCase;
import basin.schedules.Constant;
import basin.spi.descent.Optimizer;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rates, thresholds and worst cases that theory knows, run by the engine. */
class QuadraticTheoryTest {
  private static final double CLOSE = 1e-9;
  private static final Constant ZERO = new Constant(0);

  private final JsonNode root = Truth.read("theory_quadratic.json").root();

  @TestFactory
  Stream<DynamicTest> distancesAndLossesOnAQuadraticAreThoseOfTheory() {
    JsonNode quadratic = root.required("quadratic");
    return named(quadratic.required("methods"), "id", m -> checkMethod(quadratic, m));
  }

  private static void checkMethod(JsonNode quadratic, JsonNode method) {
    double beta = method.required("momentum").doubleValue();
    double rate = method.required("lr").doubleValue();
    boolean nesterov = method.required("nesterov").booleanValue();
    Trail trail = Trail.of(diagonal(quadratic), momentum(rate, beta, nesterov), 200);
    each(
        method.required("distance_norm"),
        (step, distance) -> assertClose(distance, norm(trail.point(step))));
    each(method.required("loss"), (step, loss) -> assertClose(loss, trail.loss("train", step)));
    double[] end = Truth.numbers(method.required("x_final"));
    for (int i = 0; i < end.length; i++) {
      assertEquals(end[i], trail.lastPoint()[i], CLOSE * norm(end));
    }
  }

  /** Just below the threshold a run comes down, just above it goes up, and 1000 steps show it. */
  @TestFactory
  Stream<DynamicTest> aRunIsStableExactlyBelowTheThreshold() {
    JsonNode quadratic = root.required("quadratic");
    return StreamSupport.stream(quadratic.required("stability_thresholds").spliterator(), false)
        .map(
            t ->
                DynamicTest.dynamicTest(
                    t.required("method").asText() + " " + t.required("beta"),
                    () -> checkThreshold(diagonal(quadratic), t)));
  }

  /** At the threshold itself a run neither comes down nor goes up for ever. */
  @TestFactory
  Stream<DynamicTest> runsAroundTheThresholdGoAsComputedElsewhere() {
    return Truth.read("sharpness.json")
        .tests("quadratic", "formula", 4, QuadraticTheoryTest::checkAroundThreshold);
  }

  private static void checkAroundThreshold(JsonNode c) {
    double curvature = c.required("curvature").doubleValue();
    List<List<Double>> matrix = List.of(List.of(curvature));
    Quadratic surface = new Quadratic(1, 1, 0, matrix, List.of(), List.of(1.0));
    double beta = c.required("beta").doubleValue();
    boolean nesterov = c.required("nesterov").booleanValue();
    double stretch = nesterov ? 1 + 2 * beta : 1;
    double threshold = 2 * (1 + beta) / (stretch * curvature);
    assertClose(c.required("threshold").doubleValue(), threshold);
    double[] steps = Truth.numbers(c.required("report_steps"));
    for (JsonNode run : c.required("runs")) {
      double rate = run.required("rate").doubleValue();
      long last = (long) steps[steps.length - 1];
      Trail trail = Trail.of(surface, momentum(rate, beta, nesterov), last);
      double[] wanted = Truth.numbers(run.required("x"));
      for (int i = 0; i < steps.length; i++) {
        assertEquals(wanted[i], trail.point((int) steps[i])[0], CLOSE * (1 + Math.abs(wanted[i])));
      }
    }
  }

  private static void checkThreshold(Quadratic surface, JsonNode threshold) {
    double most = threshold.required("largest_stable_lr").doubleValue();
    double beta = threshold.required("beta").doubleValue();
    String method = threshold.required("method").asText();
    for (double share : new double[] {0.95, 1.05}) {
      Trail trail = Trail.of(surface, unstable(method, share * most, beta), 1000);
      double start = trail.loss("train", 0);
      if (share < 1) {
        assertTrue(trail.losses("train")[1000] < 1e-6 * start, method + " below its threshold");
      } else {
        assertTrue(trail.diverged(), method + " above its threshold");
      }
    }
  }

  private static Optimizer unstable(String method, double rate, double beta) {
    return switch (method.split("[ -]")[0]) {
      case "gd" -> momentum(rate, 0, false);
      case "heavy" -> momentum(rate, beta, false);
      case "nesterov" -> momentum(rate, beta, true);
      case "ema" -> new Momentum(constant(rate), constant(beta), constant(beta), ZERO);
      default -> throw new IllegalArgumentException("no such method: " + method);
    };
  }

  @TestFactory
  Stream<DynamicTest> sublinearBoundsAreAttainedAndHeld() {
    return named(root.required("sublinear"), "id", QuadraticTheoryTest::checkSublinear);
  }

  private static void checkSublinear(JsonNode c) {
    double smoothness = c.required("L").doubleValue();
    if (c.required("id").asText().equals("gd-worst-case-huber")) {
      int steps = c.required("N").intValue();
      HuberWorstCase surface = new HuberWorstCase(smoothness, c.required("R").doubleValue(), steps);
      Trail trail = Trail.of(surface, momentum(1 / smoothness, 0, false), steps);
      assertClose(c.required("value_after_N_steps").doubleValue(), trail.loss("train", steps));
      assertClose(c.required("x_after_N_steps").doubleValue(), trail.point(steps)[0]);
      return;
    }
    NesterovWorst surface = new NesterovWorst(smoothness, c.required("n").intValue());
    double[] minimizer = surface.minima().get(0);
    double least = surface.value(Surfaces.DOUBLES.vec(minimizer));
    assertClose(c.required("minimum").doubleValue(), least);
    assertClose(c.required("distance_squared").doubleValue(), norm(minimizer) * norm(minimizer));
    double[] lower = Truth.numbers(c.required("lower_bound_any_first_order"));
    checkCurve(
        c,
        Trail.of(surface, momentum(1 / smoothness, 0, false), last(c)),
        least,
        "gd_step_1_over_L",
        "gd_upper_bound",
        lower);
    checkCurve(
        c,
        Trail.of(surface, new Fista(constant(1 / smoothness)), last(c)),
        least,
        "fista_step_1_over_L",
        "fista_upper_bound",
        lower);
  }

  private static void checkCurve(
      JsonNode c, Trail trail, double least, String curve, String bound, double[] lower) {
    double[] wanted = Truth.numbers(c.required(curve));
    double[] upper = Truth.numbers(c.required(bound));
    double[] steps = Truth.numbers(c.required("iterations"));
    for (int i = 0; i < steps.length; i++) {
      double height = trail.loss("train", (int) steps[i]) - least;
      assertClose(wanted[i], height);
      assertTrue(height <= upper[i], curve + " above its bound");
      assertTrue(height >= lower[i], curve + " below what any method can reach");
    }
  }

  private static int last(JsonNode c) {
    return (int) DoubleStream.of(Truth.numbers(c.required("iterations"))).max().orElseThrow();
  }

  /** From x₀ = 0 a coordinate is reached one step after its neighbour, by whatever method. */
  @TestFactory
  Stream<DynamicTest> onNesterovsFunctionEachStepReachesOneMoreCoordinate() {
    Map<String, Optimizer> methods =
        Map.of(
            "fista", new Fista(constant(0.5)),
            "heavy ball", momentum(0.7, 0.6, false),
            "gd", momentum(1, 0, false));
    return methods.entrySet().stream()
        .map(
            method ->
                DynamicTest.dynamicTest(
                    method.getKey(),
                    () -> {
                      Trail trail = Trail.of(new NesterovWorst(2, 40), method.getValue(), 12);
                      for (int k = 0; k <= 12; k++) {
                        double[] x = trail.point(k);
                        double[] rest = Arrays.copyOfRange(x, k, 40);
                        assertArrayEquals(new double[40 - k], rest, "after " + k + " steps");
                        assertTrue(k == 0 || x[k - 1] != 0);
                      }
                    }));
  }

  /** Below, at and above the threshold of one curvature, step by step. */
  @TestFactory
  Stream<DynamicTest> runsAroundTheThresholdOfStabilityAreThoseOfTheRecursion() {
    return named(
        Truth.read("sharpness.json").root().required("quadratic"),
        "formula",
        QuadraticTheoryTest::aroundTheThreshold);
  }

  private static void aroundTheThreshold(JsonNode c) {
    double curvature = c.required("curvature").asDouble();
    Quadratic bowl = new Quadratic(1, 1, 0, List.of(List.of(curvature)), List.of(), List.of(1.0));
    double[] steps = Truth.numbers(c.required("report_steps"));
    int last = (int) steps[steps.length - 1];
    for (JsonNode run : c.required("runs")) {
      double rate = run.required("rate").asDouble();
      double threshold = c.required("threshold").asDouble();
      assertEquals(run.required("rate_over_threshold").asDouble(), rate / threshold, 1e-12);
      boolean nesterov = c.required("nesterov").asBoolean();
      Trail trail = Trail.of(bowl, momentum(rate, c.required("beta").asDouble(), nesterov), last);
      double[] wanted = Truth.numbers(run.required("x"));
      for (int i = 0; i < wanted.length; i++) {
        double x = trail.point((int) steps[i])[0];
        assertEquals(wanted[i], x, 1e-11 + 1e-8 * Math.abs(wanted[i]), "step " + steps[i]);
      }
    }
  }

  /** With another number of steps the worst function is another: 7 is the worst of N = 7 alone. */
  @TestFactory
  Stream<DynamicTest> theBoundOfDroriAndTeboulleIsAttainedByItsOwnFunctionAlone() {
    return Stream.of(3, 7, 11)
        .map(
            n ->
                DynamicTest.dynamicTest(
                    "N = " + n,
                    () -> {
                      double bound = 2.5 * 9 / (4 * 7 + 2);
                      Trail trail =
                          Trail.of(new HuberWorstCase(2.5, 3, n), momentum(0.4, 0, false), 7);
                      double height = trail.loss("train", 7);
                      if (n == 7) {
                        assertClose(bound, height);
                      } else {
                        assertTrue(height < bound);
                        assertNotEquals(bound, height, 1e-3);
                      }
                    }));
  }

  private static Quadratic diagonal(JsonNode quadratic) {
    double[] eigenvalues = Truth.numbers(quadratic.required("eigenvalues"));
    List<List<Double>> matrix = new ArrayList<>();
    for (int i = 0; i < eigenvalues.length; i++) {
      double[] row = new double[eigenvalues.length];
      row[i] = eigenvalues[i];
      matrix.add(DoubleStream.of(row).boxed().toList());
    }
    List<Double> start = DoubleStream.of(Truth.numbers(quadratic.required("x0"))).boxed().toList();
    return new Quadratic(2, 1, 0, matrix, List.of(), start);
  }

  private static Optimizer momentum(double rate, double beta, boolean nesterov) {
    if (nesterov) {
      return new Nesterov(constant(rate), constant(beta), ZERO);
    }
    return beta == 0
        ? new Sgd(constant(rate), ZERO)
        : new Momentum(constant(rate), constant(beta), ZERO, ZERO);
  }

  private static Constant constant(double value) {
    return new Constant(value);
  }

  private interface StepCheck {
    void check(int step, double wanted);
  }

  private static void each(JsonNode bySteps, StepCheck check) {
    for (Map.Entry<String, JsonNode> entry : bySteps.properties()) {
      check.check(Integer.parseInt(entry.getKey()), entry.getValue().doubleValue());
    }
  }

  private interface CaseCheck {
    void check(JsonNode c);
  }

  private static Stream<DynamicTest> named(JsonNode list, String id, CaseCheck check) {
    assertTrue(list.size() > 0);
    return StreamSupport.stream(list.spliterator(), false)
        .map(c -> DynamicTest.dynamicTest(c.required(id).asText(), () -> check.check(c)));
  }

  private static double norm(double[] x) {
    return Math.sqrt(DoubleStream.of(x).map(each -> each * each).sum());
  }

  private static void assertClose(double wanted, double got) {
    assertEquals(wanted, got, CLOSE * Math.abs(wanted));
  }
}
