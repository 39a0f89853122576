package basin.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.problems.quadratics.Quadratic;
import basin.problems.surfaces.Himmelblau;
import basin.spi.number.Matrix;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Values, derivatives and stationary points against ones that were computed with forty digits. */
class SurfacesTruthTest {
  private static final double EVALUATION = 1e-11;
  private static final double POLISHED = 1e-9;
  private static final double DIFFERENCES = 1e-7;

  @TestFactory
  Stream<DynamicTest> functionsAgree() {
    return Truth.read("test_functions.json").tests("functions", "id", SurfacesTruthTest::check);
  }

  private static void check(JsonNode function) {
    Surface surface =
        switch (function.required("id").asText()) {
          case "himmelblau" -> new Himmelblau(List.of());
          case "rosenbrock" -> Surfaces.rosenbrock();
          default -> null;
        };
    Assumptions.assumeTrue(surface != null, "not built");
    function.required("evaluations").forEach(e -> checkEvaluation(surface, e));
    function.required("stationary_points").forEach(p -> checkStationaryPoint(surface, p));
    int minima = function.required("counts").required("minimum").asInt();
    assertEquals(minima, surface.minima().size(), "number of minima");
  }

  private static void checkEvaluation(Surface surface, JsonNode evaluation) {
    Vec x = Surfaces.DOUBLES.vec(Truth.numbers(evaluation.required("x")));
    assertClose(evaluation.required("value").asDouble(), surface.value(x), EVALUATION);
    double[] gradient = Truth.numbers(evaluation.required("gradient"));
    Vec got = Surfaces.gradient(surface, x);
    double[][] hessian = Truth.rows(evaluation.required("hessian"));
    double[][] differences = Surfaces.hessian(surface, x);
    Matrix exact = Surfaces.DOUBLES.matrix(x.length(), x.length());
    assertTrue(surface.hessian(x, exact));
    for (int i = 0; i < gradient.length; i++) {
      assertClose(gradient[i], got.get(i), EVALUATION);
      for (int j = 0; j < gradient.length; j++) {
        assertClose(hessian[i][j], exact.get(i, j), EVALUATION);
        assertClose(hessian[i][j], differences[i][j], DIFFERENCES);
      }
    }
  }

  /** Newton's steps from a little aside must lead back, to a point of the same kind. */
  private static void checkStationaryPoint(Surface surface, JsonNode point) {
    double[] wanted = Truth.numbers(point.required("x"));
    Vec x = Surfaces.DOUBLES.vec(wanted).add(1e-4);
    for (int step = 0; step < 6; step++) {
      x.subtract(newtonStep(Surfaces.hessian(surface, x), Surfaces.gradient(surface, x)));
    }
    for (int i = 0; i < wanted.length; i++) {
      assertClose(wanted[i], x.get(i), POLISHED);
    }
    assertClose(point.required("value").asDouble(), surface.value(x), POLISHED);
    double[] eigenvalues = Truth.numbers(point.required("hessian_eigenvalues"));
    double[] got = eigenvalues(Surfaces.hessian(surface, x));
    assertClose(eigenvalues[0], got[0], DIFFERENCES);
    assertClose(eigenvalues[1], got[1], DIFFERENCES);
    assertEquals(point.required("kind").asText(), kind(got));
  }

  @Test
  void theQuadraticOfTheOptimizersAgrees() {
    JsonNode objective = Truth.read("optimizers_quadratic5.json").root().required("objective");
    Surface surface =
        new Quadratic(
            2,
            10,
            0,
            Stream.of(Truth.rows(objective.required("A"))).map(SurfacesTruthTest::list).toList(),
            list(Truth.numbers(objective.required("b"))),
            list(Truth.numbers(objective.required("x0"))));
    double[] minimizer = Truth.numbers(objective.required("minimizer"));
    double[] found = surface.minima().get(0);
    for (int i = 0; i < minimizer.length; i++) {
      assertClose(minimizer[i], found[i], POLISHED);
    }
    double minimum = surface.value(Surfaces.DOUBLES.vec(found));
    assertClose(objective.required("minimum").asDouble(), minimum, EVALUATION);
  }

  /** H⁻¹·g of a 2×2 matrix. */
  private static Vec newtonStep(double[][] h, Vec g) {
    double determinant = h[0][0] * h[1][1] - h[0][1] * h[1][0];
    return Surfaces.DOUBLES.vec(
        (h[1][1] * g.get(0) - h[0][1] * g.get(1)) / determinant,
        (h[0][0] * g.get(1) - h[1][0] * g.get(0)) / determinant);
  }

  private static double[] eigenvalues(double[][] h) {
    double mean = (h[0][0] + h[1][1]) / 2;
    double off = (h[0][1] + h[1][0]) / 2;
    double half = (h[0][0] - h[1][1]) / 2;
    double root = Math.sqrt(half * half + off * off);
    return new double[] {mean - root, mean + root};
  }

  private static String kind(double[] eigenvalues) {
    if (eigenvalues[0] > 0) {
      return "minimum";
    }
    return eigenvalues[1] < 0 ? "maximum" : "saddle";
  }

  private static List<Double> list(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  private static void assertClose(double wanted, double got, double tolerance) {
    assertEquals(wanted, got, tolerance * (1 + Math.abs(wanted)));
  }
}
