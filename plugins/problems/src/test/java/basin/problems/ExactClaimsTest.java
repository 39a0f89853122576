package basin.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.activations.Identity;
import basin.datasets.generated.Wilson;
import basin.initializers.GlorotUniform;
import basin.layers.dense.Dense;
import basin.losses.Mse;
import basin.optimizers.rules.Adagrad;
import basin.optimizers.rules.Adam;
import basin.optimizers.rules.AdamW;
import basin.optimizers.rules.Correction;
import basin.optimizers.rules.Momentum;
import basin.optimizers.rules.RmsProp;
import basin.optimizers.rules.Rprop;
import basin.optimizers.rules.Sgd;
import basin.optimizers.wrappers.Project;
import basin.problems.models.OnlineLinear;
import basin.problems.networks.Network;
import basin.problems.quadratics.Quadratic;
import basin.schedules.Constant;
import basin.schedules.InverseSqrt;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.descent.Schedule;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Claims of papers that come out exactly on little data, run by the engine. */
class ExactClaimsTest {
  private static final Constant ZERO = new Constant(0);

  /** So small that it is nothing beside a root. */
  private static final double NO_EPSILON = 1e-300;

  private final JsonNode root = Truth.read("exact_claims.json").root();

  // Wilson et al. 2017

  @TestFactory
  Stream<DynamicTest> adaptiveMethodsEndAtTheSignAndDescentAtTheLeastNorm() {
    JsonNode claim = root.required("wilson_2017");
    List<DynamicTest> tests = new ArrayList<>();
    claim
        .required("runs")
        .properties()
        .forEach(
            run ->
                tests.add(
                    DynamicTest.dynamicTest(
                        run.getKey(), () -> checkWilson(claim, run.getKey(), run.getValue()))));
    return tests.stream();
  }

  private static void checkWilson(JsonNode claim, String method, JsonNode run) {
    double[] labels = Truth.numbers(claim.required("labels"));
    int steps = run.required("steps").intValue();
    Network problem =
        new Network(
            new Wilson(DoubleStream.of(labels).boxed().toList(), List.of(1.0, -1.0)),
            List.of(
                new Dense(
                    1,
                    new Identity(),
                    false,
                    Optional.of(new basin.initializers.Constant(0)),
                    new basin.initializers.Constant(0))),
            new Mse(),
            new GlorotUniform(1));
    Optimizer optimizer = wilson(method, run.required("hyperparameters"), labels.length);
    double[] weights = Trail.every(steps, problem, optimizer, steps).lastPoint();
    double[] least = Truth.numbers(claim.required("min_norm_solution"));
    double[] signs = Truth.numbers(claim.required("sign_vector"));
    double each = claim.required("sign_solution_value").doubleValue();
    double positive = weights[0] + weights[1] + weights[2];
    double negative = -weights[0] + weights[1] + weights[2];
    if (method.equals("SGD")) {
      assertEquals(0, distance(weights, least), 1e-6);
      assertTrue(positive > 0 && negative < 0, "both new rows are told apart");
      assertEquals(run.required("score_new_negative").doubleValue(), negative, 1e-6);
      return;
    }
    double[] sign = Arrays.stream(signs).map(s -> s * each).toArray();
    assertEquals(0, distance(weights, sign), 1e-2);
    assertTrue(positive > 0 && negative > 0, "both new rows are called positive");
    double[] sizes = sizes(weights, signs);
    double largest = DoubleStream.of(sizes).max().orElseThrow();
    assertEquals(largest, DoubleStream.of(sizes).min().orElseThrow(), 1e-6 * largest);
  }

  /** Of the weights that a training row moves. */
  private static double[] sizes(double[] weights, double[] signs) {
    double[] sizes = new double[signs.length];
    int moved = 0;
    for (int i = 0; i < signs.length; i++) {
      if (signs[i] != 0) {
        sizes[moved++] = Math.abs(weights[i]);
      }
    }
    return Arrays.copyOf(sizes, moved);
  }

  /** The file's objective is ½‖Xw − y‖², n/2 times the mean squared error. */
  private static Optimizer wilson(String method, JsonNode settings, int rows) {
    double rate = settings.required("lr").doubleValue();
    Schedule falling = new Falling(rate);
    double epsilon = settings.path("eps").asDouble();
    return switch (method) {
      case "SGD" -> new Sgd(new Constant(rate * rows / 2), ZERO);
      case "Adam" ->
          new Adam(falling, new Constant(0.9), new Constant(0.999), epsilon, ZERO, false);
      case "RMSprop" ->
          new RmsProp(
              falling,
              new Constant(settings.required("alpha").doubleValue()),
              epsilon,
              ZERO,
              false,
              ZERO);
      case "Adagrad" -> new Adagrad(falling, 0, epsilon, 0, ZERO);
      default -> throw new IllegalArgumentException("no such method: " + method);
    };
  }

  /** The rate goes down to 0 in the second half of the steps, as in the file's runs. */
  private record Falling(double rate) implements Schedule {
    @Override
    public double at(Progress progress) {
      return rate * Math.min(1, 2 * (1 - progress.fraction()));
    }
  }

  // Reddi et al. 2018

  @Test
  void adamGoesTheWrongWayAndAmsgradDoesNot() {
    JsonNode claim = root.required("reddi_2018");
    double beta2 = claim.required("beta2").doubleValue();
    Schedule rate = new InverseSqrt(claim.required("lr").doubleValue(), Optional.of(1.0));
    int steps = claim.required("steps").intValue();
    OnlineLinear problem =
        new OnlineLinear(
            claim.required("C").doubleValue(),
            claim.required("period").intValue(),
            Optional.of(claim.required("start").doubleValue()));
    for (boolean amsgrad : new boolean[] {false, true}) {
      Adam adam =
          new Adam(
              rate,
              new Constant(claim.required("beta1").doubleValue()),
              new Constant(beta2),
              NO_EPSILON,
              ZERO,
              amsgrad,
              Correction.NOTHING);
      Trail trail = Trail.of(problem, new Project(adam, -1, 1), steps);
      JsonNode path = claim.required(amsgrad ? "amsgrad_x" : "adam_x");
      path.properties()
          .forEach(
              e ->
                  assertEquals(
                      e.getValue().doubleValue(),
                      trail.point(Integer.parseInt(e.getKey()))[0],
                      1e-9,
                      "after " + e.getKey() + " steps, amsgrad " + amsgrad));
      double end = trail.lastPoint()[0];
      assertTrue(amsgrad ? end < -0.9 : end > 0.99, () -> "the end " + end);
    }
  }

  // Choi et al. 2019

  @TestFactory
  Stream<DynamicTest> theMoreGeneralOptimizerContainsTheSimplerOne() {
    JsonNode claim = root.required("choi_2019");
    Inclusions inclusions = new Inclusions(claim);
    return StreamSupport.stream(claim.required("cases").spliterator(), false)
        .map(c -> DynamicTest.dynamicTest(c.required("id").asText(), () -> inclusions.check(c)));
  }

  /** Pairs of runs that must end at one point. */
  private static final class Inclusions {
    private static final double LARGE = 1e10;

    private final JsonNode claim;
    private final double rate;
    private final double beta;
    private final int steps;

    Inclusions(JsonNode claim) {
      this.claim = claim;
      this.rate = claim.required("lr").doubleValue();
      this.beta = claim.required("beta").doubleValue();
      this.steps = claim.required("steps").intValue();
    }

    void check(JsonNode c) {
      String id = c.required("id").asText();
      double[] wanted = Truth.numbers(c.required("final"));
      double factor = c.path("factor").asDouble(1);
      List<Optimizer> pair = pair(id);
      double[] simple = end(pair.get(0), 1);
      double[] general = end(pair.get(1), factor);
      double exact = id.endsWith("= sgd") && id.startsWith("momentum") ? 1e-12 : 1e-6;
      for (int i = 0; i < wanted.length; i++) {
        assertEquals(wanted[i], simple[i], 1e-6);
        assertEquals(simple[i], general[i], factor == 1 ? exact : 1e-9);
      }
    }

    /** The simpler one first; of a scaled loss, the same twice. */
    private List<Optimizer> pair(String id) {
      Constant eta = new Constant(rate);
      Constant large = new Constant(rate * LARGE);
      Optimizer sgd = new Sgd(eta, ZERO);
      Optimizer adam = adam(rate, 1e-8);
      return switch (id) {
        case "rmsprop(eps->inf) = sgd" -> List.of(sgd, rmsprop(large, LARGE, ZERO));
        case "rmsprop+momentum(eps->inf) = heavy ball" ->
            List.of(
                new Momentum(eta, new Constant(beta), ZERO, ZERO),
                rmsprop(large, LARGE, new Constant(beta)));
        case "adagrad(initial accumulator -> inf) = sgd" ->
            List.of(sgd, new Adagrad(new Constant(rate * 1e8), 0, 1e-10, 1e16, ZERO));
        case "adam(eps->inf) = bias-corrected EMA momentum" ->
            List.of(mean(), adam(rate * LARGE, LARGE));
        case "adamw(weight_decay=0) = adam" ->
            List.of(
                adam, new AdamW(eta, new Constant(0.9), new Constant(0.999), 1e-8, ZERO, false));
        case "momentum 0 = sgd" -> List.of(sgd, new Momentum(eta, ZERO, ZERO, ZERO));
        case "loss scaling leaves Adam unchanged (eps=0)" -> twice(adam(rate, NO_EPSILON));
        case "loss scaling leaves RMSprop unchanged (eps=0)" ->
            twice(new RmsProp(eta, new Constant(0.99), NO_EPSILON, ZERO, false, ZERO));
        case "loss scaling leaves Adagrad unchanged (eps=0)" ->
            twice(new Adagrad(eta, 0, NO_EPSILON, 0, ZERO));
        case "loss scaling leaves Rprop unchanged (eps=0)" ->
            twice(new Rprop(rate, 0.5, 1.2, 1e-6, 50));
        default -> throw new IllegalArgumentException("no such inclusion: " + id);
      };
    }

    private static List<Optimizer> twice(Optimizer optimizer) {
      return List.of(optimizer, optimizer);
    }

    private Adam adam(double rate, double epsilon) {
      return new Adam(
          new Constant(rate),
          new Constant(beta),
          new Constant(0.999),
          epsilon,
          ZERO,
          false,
          Correction.MOMENTS);
    }

    private static RmsProp rmsprop(Schedule rate, double epsilon, Schedule momentum) {
      return new RmsProp(rate, new Constant(0.9), epsilon, momentum, false, ZERO);
    }

    /** A corrected mean of gradients is momentum with β damped, at a rate that makes up for it. */
    private Optimizer mean() {
      return new Momentum(
          progress -> rate * (1 - beta) / (1 - StrictMath.pow(beta, progress.step() + 1)),
          new Constant(beta),
          ZERO,
          ZERO);
    }

    private double[] end(Optimizer optimizer, double factor) {
      double[][] a = Truth.rows(claim.required("A"));
      List<List<Double>> matrix =
          Arrays.stream(a)
              .map(row -> DoubleStream.of(row).map(x -> factor * x).boxed().toList())
              .toList();
      List<Double> start = DoubleStream.of(Truth.numbers(claim.required("x0"))).boxed().toList();
      Quadratic surface = new Quadratic(2, 1, 0, matrix, List.of(), start);
      return Trail.of(surface, optimizer, steps).lastPoint();
    }
  }

  private static double distance(double[] found, double[] wanted) {
    double sum = 0;
    for (int i = 0; i < wanted.length; i++) {
      sum += (found[i] - wanted[i]) * (found[i] - wanted[i]);
    }
    return Math.sqrt(sum);
  }
}
