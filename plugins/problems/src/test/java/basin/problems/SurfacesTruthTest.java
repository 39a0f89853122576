package basin.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import basin.problems.quadratics.Quadratic;
import basin.problems.surfaces.Rastrigin;
import basin.problems.surfaces.StyblinskiTang;
import basin.spi.number.Vec;
import basin.spi.problem.Surface;
import basin.testkit.Truth;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Values, derivatives, stationary points and basins against ones computed with forty digits. */
class SurfacesTruthTest {
  private static final double EVALUATION = 1e-11;
  private static final double POLISHED = 1e-9;
  private static final double RATE = 2e-4;

  private final Truth truth = Truth.read("test_functions.json");

  @TestFactory
  Stream<DynamicTest> functionsAgree() {
    return truth.tests("functions", "id", 13, SurfacesTruthTest::check);
  }

  private static void check(JsonNode function) {
    Surface surface = surface(function);
    function.path("evaluations").forEach(e -> checkEvaluation(surface, e));
    function.required("stationary_points").forEach(p -> checkStationaryPoint(surface, p));
    checkMinima(surface, function);
    if (function.has("gradient_flow_basins")) {
      checkBasins(surface, function.required("gradient_flow_basins"));
    }
  }

  private static Surface surface(JsonNode function) {
    String name = function.required("id").asText().replace('_', '-');
    Surface surface =
        switch (name) {
          case "rastrigin-1d" -> new Rastrigin(1, List.of());
          case "styblinski-tang-1d" -> new StyblinskiTang(1, List.of());
          default -> Surfaces.all().get(name);
        };
    Assumptions.assumeTrue(surface != null, "not built");
    return surface;
  }

  private static void checkEvaluation(Surface surface, JsonNode evaluation) {
    Vec x = Surfaces.DOUBLES.vec(Truth.numbers(evaluation.required("x")));
    assertClose(evaluation.required("value").asDouble(), surface.value(x), EVALUATION);
    double[] gradient = Truth.numbers(evaluation.required("gradient"));
    double[][] hessian = Truth.rows(evaluation.required("hessian"));
    double[] slope = Surfaces.gradient(surface, x).toArray();
    double[][] curvature = Surfaces.hessian(surface, x);
    for (int i = 0; i < gradient.length; i++) {
      assertClose(gradient[i], slope[i], EVALUATION);
      for (int j = 0; j < gradient.length; j++) {
        assertClose(hessian[i][j], curvature[i][j], EVALUATION);
      }
    }
  }

  /** Newton's steps from a little aside must lead back, to a point of the same kind. */
  private static void checkStationaryPoint(Surface surface, JsonNode point) {
    double[] wanted = coordinates(point.required("x"));
    double[] eigenvalues =
        coordinates(
            point.has("second_derivative")
                ? point.required("second_derivative")
                : point.required("hessian_eigenvalues"));
    Vec x = Surfaces.DOUBLES.vec(wanted);
    if (point.required("kind").asText().equals("degenerate")) {
      assertEquals(0, Surfaces.gradient(surface, x).norm());
    } else {
      Landing.polish(surface, x.add(1e-4));
    }
    for (int i = 0; i < wanted.length; i++) {
      assertClose(wanted[i], x.get(i), POLISHED);
    }
    assertClose(point.required("value").asDouble(), surface.value(x), POLISHED);
    double[] got = Eigenvalues.of(Surfaces.hessian(surface, x));
    for (int i = 0; i < eigenvalues.length; i++) {
      assertClose(eigenvalues[i], got[i], POLISHED);
    }
    assertEquals(point.required("kind").asText(), kind(got));
  }

  /**
   * The least minimum of the file is known, and all of them where a surface names that many; what
   * is known in the file's box is a minimum there.
   */
  private static void checkMinima(Surface surface, JsonNode function) {
    List<double[]> wanted = points(function, "minimum").toList();
    List<double[]> known = surface.minima();
    wanted.stream()
        .min(Comparator.comparingDouble(p -> surface.value(Surfaces.DOUBLES.vec(p))))
        .ifPresent(
            least -> assertTrue(Landing.known(least, known.stream()), Arrays.toString(least)));
    if (known.size() >= wanted.size()) {
      wanted.forEach(p -> assertTrue(Landing.known(p, known.stream()), Arrays.toString(p)));
    }
    List<double[]> stationary =
        Stream.concat(wanted.stream(), points(function, "degenerate")).toList();
    double[] box =
        Truth.numbers(function.has("box") ? function.get("box") : function.get("interval"));
    known.stream()
        .filter(p -> inside(p, box))
        .forEach(p -> assertTrue(Landing.known(p, stationary.stream()), Arrays.toString(p)));
  }

  private static Stream<double[]> points(JsonNode function, String kind) {
    Stream.Builder<double[]> points = Stream.builder();
    for (JsonNode point : function.required("stationary_points")) {
      if (point.required("kind").asText().equals(kind)) {
        points.add(coordinates(point.required("x")));
      }
    }
    return points.build();
  }

  private static boolean inside(double[] point, double[] box) {
    for (int i = 0; i < point.length; i++) {
      if (point[i] < box[2 * i] || point[i] > box[2 * i + 1]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Small steps down from every point of a grid that is no nearer to a border than the file says.
   */
  private static void checkBasins(Surface surface, JsonNode basins) {
    double[][] minima = Truth.rows(basins.required("minima"));
    double[] box = Truth.numbers(basins.required("box"));
    double[][] labels = Truth.rows(basins.required("labels"));
    int last = labels.length - 1;
    for (int i = 0; i <= last; i++) {
      for (int j = 0; j <= last; j++) {
        double x = box[0] + (box[1] - box[0]) * j / last;
        double y = box[2] + (box[3] - box[2]) * i / last;
        if (labels[i][j] >= 0) {
          assertEquals(
              labels[i][j],
              Landing.end(surface, minima, RATE, Surfaces.DOUBLES.vec(x, y)),
              "from " + x + ", " + y);
        }
      }
    }
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

  private static String kind(double[] eigenvalues) {
    if (DoubleStream.of(eigenvalues).anyMatch(e -> e == 0)) {
      return "degenerate";
    }
    if (eigenvalues[0] > 0) {
      return "minimum";
    }
    return eigenvalues[eigenvalues.length - 1] < 0 ? "maximum" : "saddle";
  }

  private static double[] coordinates(JsonNode numbers) {
    return numbers.isArray() ? Truth.numbers(numbers) : new double[] {Truth.number(numbers)};
  }

  private static List<Double> list(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  private static void assertClose(double wanted, double got, double tolerance) {
    assertEquals(wanted, got, tolerance * (1 + Math.abs(wanted)));
  }
}
