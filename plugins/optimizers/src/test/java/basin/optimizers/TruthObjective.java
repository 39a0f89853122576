package basin.optimizers;

import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;

/** The objectives of the reference trajectories, in plain loops over doubles. */
interface TruthObjective {
  /** f(x), and ∇f(x) in {@code slope}, both in the reference's order. */
  double at(double[] x, double[] slope);

  static TruthObjective of(JsonNode objective) {
    return switch (objective.required("name").asText()) {
      case "quadratic5" ->
          quadratic(Truth.rows(objective.required("A")), Truth.numbers(objective.required("b")));
      case "rosenbrock2" ->
          rosenbrock(objective.required("a").doubleValue(), objective.required("b").doubleValue());
      case "mlp342" ->
          new TruthNetwork(
              Truth.rows(objective.required("inputs")), Truth.rows(objective.required("targets")));
      default -> throw new IllegalArgumentException("no such objective: " + objective);
    };
  }

  /** ½xᵀAx − bᵀx. */
  private static TruthObjective quadratic(double[][] a, double[] b) {
    return (x, slope) -> {
      double value = 0;
      for (int i = 0; i < x.length; i++) {
        double product = 0;
        for (int j = 0; j < x.length; j++) {
          product += a[i][j] * x[j];
        }
        slope[i] = product - b[i];
        value += x[i] * (0.5 * product - b[i]);
      }
      return value;
    };
  }

  /** (a − x)² + b(y − x²)². */
  private static TruthObjective rosenbrock(double a, double b) {
    return (x, slope) -> {
      double bend = x[1] - x[0] * x[0];
      slope[0] = -2 * (a - x[0]) - 4 * b * x[0] * bend;
      slope[1] = 2 * b * bend;
      return (a - x[0]) * (a - x[0]) + b * bend * bend;
    };
  }
}
