package basin.optimizers;

import basin.spi.descent.Descent;
import basin.spi.descent.Optimizer;
import basin.spi.descent.Progress;
import basin.spi.number.Vec;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Points and losses after every step against PyTorch's, and those of further rules against 50
 * digits.
 */
class OptimizersTruthTest {
  @TestFactory
  Stream<DynamicTest> stepsOnAQuadraticAgree() {
    return trajectories("optimizers_quadratic5.json", 40);
  }

  @TestFactory
  Stream<DynamicTest> stepsOnRosenbrocksFunctionAgree() {
    return trajectories("optimizers_rosenbrock2.json", 40);
  }

  @TestFactory
  Stream<DynamicTest> stepsOfANetworkAgree() {
    return trajectories("optimizers_mlp342.json", 40);
  }

  @TestFactory
  Stream<DynamicTest> furtherStepsOnAQuadraticAgree() {
    return trajectories("optimizers_more_quadratic5.json", 42);
  }

  @TestFactory
  Stream<DynamicTest> furtherStepsOnRosenbrocksFunctionAgree() {
    return trajectories("optimizers_more_rosenbrock2.json", 40);
  }

  @TestFactory
  Stream<DynamicTest> furtherStepsOfANetworkAgree() {
    return trajectories("optimizers_more_mlp342.json", 41);
  }

  private static Stream<DynamicTest> trajectories(String file, int floor) {
    Truth truth = Truth.read(file);
    JsonNode objective = truth.root().required("objective");
    TruthProblem problem = TruthProblem.of(objective);
    double lowest = objective.path("minimum").asDouble(0); // a network's bound
    return truth.tests("cases", "id", floor, c -> check(c, problem, lowest));
  }

  private static void check(JsonNode c, TruthProblem problem, double lowest) {
    Optional<Optimizer> optimizer = TruthOptimizer.of(c, lowest);
    Assumptions.assumeTrue(optimizer.isPresent(), c.required("optimizer").asText() + " not built");
    TruthPath wanted = TruthPath.of(c);
    int steps = c.required("compare_steps_up_to").intValue();
    boolean answered = TruthOptimizer.answered(c);

    Descent descent = optimizer.get().start(problem.space());
    Vec point = problem.space().vector().set(problem.layout().placed(wanted.start()));
    Vec gradient = problem.space().vector();
    for (int t = 0; t < steps; t++) {
      double loss = descent.step(point, gradient, problem, Progress.of(t, steps, 1));
      if (!answered) {
        wanted.assertLoss(loss, t);
      }
      Vec answer = descent.answer(point);
      double[] seen = problem.layout().taken((answered ? answer : point).toArray());
      wanted.assertPoint(seen, t + 1);
      wanted.assertAverage(problem.layout().taken(answer.toArray()), t + 1);
      wanted.assertLoss(problem.value(answered ? answer : point), t + 1);
    }
  }
}
