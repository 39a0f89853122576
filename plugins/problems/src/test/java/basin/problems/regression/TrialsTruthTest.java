package basin.problems.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.engine.surface.SurfaceLandscape;
import basin.optimizers.newton.GaussNewton;
import basin.optimizers.newton.LevenbergMarquardt;
import basin.optimizers.newton.LevenbergMarquardt.Scaling;
import basin.optimizers.search.FullStep;
import basin.schedules.Constant;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Least squares trial by trial: point, sum of squares and damping after each. */
class TrialsTruthTest {
  @TestFactory
  Stream<DynamicTest> trialsAgree() {
    Truth truth = Truth.read("optimizers_more_least_squares.json");
    return IntStream.range(0, truth.cases("problems").size())
        .boxed()
        .flatMap(
            i -> {
              JsonNode objective = truth.cases("problems").get(i).required("objective");
              return truth.tests("problems/" + i + "/cases", "id", 2, c -> check(c, objective));
            });
  }

  private static void check(JsonNode c, JsonNode objective) {
    double[][] points = Truth.rows(c.required("params"));
    double[] losses = Truth.numbers(c.required("loss"));
    double tolerance = c.required("tolerance").doubleValue();
    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), points[0].length);
    Descent descent = optimizer(c).start(space);
    Objective squares = new SurfaceLandscape(regression(objective)).whole();
    Vec point = space.vector().set(points[0]);
    Vec gradient = space.vector();
    int steps = c.required("compare_steps_up_to").intValue();
    for (int t = 0; t < steps; t++) {
      double loss = descent.step(point, gradient, squares, Progress.of(t, steps, 1));
      assertClose(losses[t], loss, tolerance, "loss after " + t + " trials");
      for (int i = 0; i < points[0].length; i++) {
        assertClose(points[t + 1][i], point.get(i), tolerance, "b" + (i + 1) + ", trial " + t);
      }
      if (c.has("lambdas")) {
        double wanted = c.get("lambdas").get(t + 1).doubleValue();
        assertEquals(wanted, descent.quantities().get("damping"), 1e-9 * wanted, "damping");
      }
    }
  }

  private static Regression regression(JsonNode objective) {
    String name = objective.required("name").asText().replace("nist_", "");
    Model model = NistModels.TABLE.get(name.toLowerCase(Locale.ROOT));
    Assumptions.assumeTrue(model != null, "no such model");
    double[] x = Truth.numbers(objective.required("x"));
    double[] y = Truth.numbers(objective.required("y"));
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      rows.add(new double[] {y[i], x[i]});
    }
    return new Regression(model, Truth.numbers(objective.required("x0")), rows);
  }

  private static Optimizer optimizer(JsonNode c) {
    JsonNode h = c.required("hyperparameters");
    return switch (c.required("optimizer").asText()) {
      case "GaussNewton" ->
          new GaussNewton(new Constant(h.required("lr").doubleValue()), new FullStep(), 2e-9);
      case "LevenbergMarquardt" ->
          new LevenbergMarquardt(
              h.required("lambda0").doubleValue(),
              h.required("up").doubleValue(),
              h.required("down").doubleValue(),
              Scaling.valueOf(h.required("scaling").asText().toUpperCase(Locale.ROOT)),
              1e-9);
      default -> Assumptions.abort("no such optimizer");
    };
  }

  private static void assertClose(double wanted, double got, double tolerance, String what) {
    assertEquals(wanted, got, tolerance * (1 + Math.abs(wanted)), what);
  }
}
