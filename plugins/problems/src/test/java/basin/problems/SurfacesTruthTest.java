package basin.problems;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
  private static final double ARRIVED = 0.05;

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
      polish(surface, x.add(1e-4));
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
        .ifPresent(least -> assertTrue(known(least, known.stream()), Arrays.toString(least)));
    if (known.size() >= wanted.size()) {
      wanted.forEach(p -> assertTrue(known(p, known.stream()), Arrays.toString(p)));
    }
    List<double[]> stationary =
        Stream.concat(wanted.stream(), points(function, "degenerate")).toList();
    double[] box =
        Truth.numbers(function.has("box") ? function.get("box") : function.get("interval"));
    known.stream()
        .filter(p -> inside(p, box))
        .forEach(p -> assertTrue(known(p, stationary.stream()), Arrays.toString(p)));
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

  private static boolean known(double[] point, Stream<double[]> points) {
    return points.anyMatch(
        p -> {
          double distance = 0;
          for (int i = 0; i < p.length; i++) {
            distance = Math.max(distance, Math.abs(p[i] - point[i]));
          }
          return distance < POLISHED * 10;
        });
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
          assertEquals(labels[i][j], end(surface, minima, x, y), "from " + x + ", " + y);
        }
      }
    }
  }

  /** The minimum that plain descent comes near to; −1 if it comes near to none. */
  private static int end(Surface surface, double[][] minima, double startX, double startY) {
    Vec x = Surfaces.DOUBLES.vec(startX, startY);
    Vec gradient = Surfaces.DOUBLES.vec(2);
    for (int step = 0; step < 100_000; step++) {
      for (int k = 0; k < minima.length; k++) {
        if (Math.hypot(x.get(0) - minima[k][0], x.get(1) - minima[k][1]) < ARRIVED) {
          return k;
        }
      }
      surface.gradient(x, gradient);
      x.addScaled(-RATE, gradient);
    }
    return -1;
  }

  /** Minima and transition states of landscapes that were charted whole. */
  @TestFactory
  Stream<DynamicTest> chartedFunctionsAgree() {
    return Truth.read("atlas.json").tests("functions", "id", 3, SurfacesTruthTest::checkChart);
  }

  private static void checkChart(JsonNode function) {
    Surface surface = surface(function);
    assertEquals(function.required("minima").size(), surface.minima().size());
    function.required("minima").forEach(p -> checkCharted(surface, p, 0));
    function.required("transition_states").forEach(p -> checkCharted(surface, p, 1));
    function.required("maxima").forEach(p -> checkCharted(surface, p, 2));
    for (JsonNode minimum : function.required("minima")) {
      double[] x = Truth.numbers(minimum.required("x"));
      assertTrue(known(x, surface.minima().stream()), Arrays.toString(x));
    }
  }

  private static void checkCharted(Surface surface, JsonNode point, int index) {
    double[] wanted = Truth.numbers(point.required("x"));
    Vec x = Surfaces.DOUBLES.vec(wanted).add(1e-4);
    polish(surface, x);
    assertArrayEquals(wanted, x.toArray(), POLISHED * (1 + x.norm()));
    assertClose(point.required("value").asDouble(), surface.value(x), POLISHED);
    double[] eigenvalues = Truth.numbers(point.required("hessian_eigenvalues"));
    double[] got = Eigenvalues.of(Surfaces.hessian(surface, x));
    assertArrayEquals(
        eigenvalues, got, POLISHED * (1 + Math.abs(eigenvalues[0]) + Math.abs(eigenvalues[1])));
    assertEquals(index, DoubleStream.of(got).filter(e -> e < 0).count());
  }

  @TestFactory
  Stream<DynamicTest> chartedSumsOverCoordinatesAgree() {
    return Truth.read("atlas.json").tests("separable", "id", 4, SurfacesTruthTest::checkSum);
  }

  private static void checkSum(JsonNode function) {
    String name = function.required("function").asText().replace('_', '-');
    int dimension = function.required("dimension").intValue();
    String suffix = dimension == 2 ? "" : " in " + dimension + " dimensions";
    Surface surface = Surfaces.all().get(name + suffix);
    Assumptions.assumeTrue(surface != null, "not built");
    assertEquals(function.required("number_of_minima").intValue(), surface.minima().size());
    for (JsonNode minimum : function.required("minima")) {
      double[] x = Truth.numbers(minimum.required("x"));
      assertTrue(known(x, surface.minima().stream()), Arrays.toString(x));
      double value = surface.value(Surfaces.DOUBLES.vec(x));
      assertClose(minimum.required("value").asDouble(), value, POLISHED);
    }
    for (JsonNode pass : function.path("transition_states")) {
      Vec x = Surfaces.DOUBLES.vec(Truth.numbers(pass.required("x")));
      assertEquals(0, Surfaces.gradient(surface, x).norm(), 1e-12 * (1 + x.norm()) * 400);
      assertEquals(
          1,
          DoubleStream.of(Eigenvalues.of(Surfaces.hessian(surface, x))).filter(e -> e < 0).count());
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

  /** A few of Newton's steps, in one or two dimensions. */
  private static void polish(Surface surface, Vec x) {
    for (int step = 0; step < 6; step++) {
      double[][] h = Surfaces.hessian(surface, x);
      Vec g = Surfaces.gradient(surface, x);
      if (x.length() == 1) {
        x.set(0, x.get(0) - g.get(0) / h[0][0]);
      } else {
        double determinant = h[0][0] * h[1][1] - h[0][1] * h[1][0];
        x.set(0, x.get(0) - (h[1][1] * g.get(0) - h[0][1] * g.get(1)) / determinant);
        x.set(1, x.get(1) - (h[0][0] * g.get(1) - h[1][0] * g.get(0)) / determinant);
      }
    }
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
