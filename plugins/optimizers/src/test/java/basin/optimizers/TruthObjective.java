package basin.optimizers;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;

/** The objectives of the reference trajectories, in plain loops over doubles. */
interface TruthObjective {
  /** f(x), and ∇f(x) in {@code slope}, both in the reference's order. */
  double at(double[] x, double[] slope);

  /** ∇²f(x). */
  double[][] hessian(double[] x);

  /** r with f(x) = Σ rᵢ². */
  default double[] residuals(double[] x) {
    throw new UnsupportedOperationException("no sum of squares");
  }

  /** ∂rᵢ/∂xⱼ. */
  default double[][] jacobian(double[] x) {
    throw new UnsupportedOperationException("no sum of squares");
  }

  static TruthObjective of(JsonNode objective) {
    return switch (objective.required("name").asText()) {
      case "quadratic5" ->
          new TruthQuadratic(
              Truth.rows(objective.required("A")), Truth.numbers(objective.required("b")));
      case "rosenbrock2" ->
          new TruthRosenbrock(
              objective.required("a").doubleValue(), objective.required("b").doubleValue());
      case "mlp342" ->
          new TruthNetwork(
              Truth.rows(objective.required("inputs")), Truth.rows(objective.required("targets")));
      default -> throw new IllegalArgumentException("no such objective: " + objective);
    };
  }
}
