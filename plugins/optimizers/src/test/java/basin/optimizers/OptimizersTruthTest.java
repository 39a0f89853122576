package basin.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import basin.engine.number.Arithmetic;
import basin.spi.descent.Descent;
import basin.spi.descent.Objective;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.number.Precision;
import basin.spi.number.Vec;
import basin.testkit.FlatSpace;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Point and loss after every step against PyTorch's. */
class OptimizersTruthTest {
  @TestFactory
  Stream<DynamicTest> stepsOnAQuadraticAgree() {
    return trajectories("optimizers_quadratic5.json");
  }

  @TestFactory
  Stream<DynamicTest> stepsOnRosenbrocksFunctionAgree() {
    return trajectories("optimizers_rosenbrock2.json");
  }

  @TestFactory
  Stream<DynamicTest> stepsOfANetworkAgree() {
    return trajectories("optimizers_mlp342.json");
  }

  private static Stream<DynamicTest> trajectories(String file) {
    Truth truth = Truth.read(file);
    TruthObjective objective = TruthObjective.of(truth.root().required("objective"));
    return truth.tests("cases", "id", 32, c -> check(c, objective));
  }

  private static void check(JsonNode c, Objective objective) {
    Optional<Optimizer> optimizer = TruthOptimizer.of(c);
    Assumptions.assumeTrue(optimizer.isPresent(), c.required("optimizer").asText() + " not built");
    double[][] points = Truth.rows(c.required("params"));
    double[] losses = Truth.numbers(c.required("loss"));
    double tolerance = c.required("tolerance").doubleValue();
    int steps = c.required("compare_steps_up_to").intValue();

    FlatSpace space = new FlatSpace(Arithmetic.of(Precision.FLOAT64), points[0].length);
    Descent descent = optimizer.get().start(space);
    Vec point = space.vector().set(points[0]);
    Vec gradient = space.vector();
    for (int t = 0; t < steps; t++) {
      double loss = descent.step(point, gradient, objective, Progress.of(t, steps, 1));
      assertClose(losses[t], loss, tolerance, "loss after " + t + " steps");
      for (int i = 0; i < point.length(); i++) {
        String place = "coordinate " + i + " after " + (t + 1) + " steps";
        assertClose(points[t + 1][i], point.get(i), tolerance, place);
      }
    }
    assertClose(losses[steps], objective.value(point), tolerance, "last loss");
  }

  private static void assertClose(double wanted, double got, double tolerance, String what) {
    assertEquals(wanted, got, tolerance * (1 + Math.abs(wanted)), what);
  }
}
